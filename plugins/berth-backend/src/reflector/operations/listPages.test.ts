import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import { eventually } from '../../__fixtures__/eventually';
import { ManualClock } from '../../clock/ManualClock';
import { ListSlots } from '../../connection/ListSlots';
import { watchedKinds } from '../../projection';
import { listPages } from './listPages';

const EMPTY = Buffer.from('{"metadata":{"resourceVersion":"7"},"items":[]}');

describe('listPages of many clusters', () => {
  const ends: Array<Promise<void>> = [];
  let leaving: AbortController;
  let inAll: ListSlots;
  let asked: number;
  /** How to let each body that is being read come to its end. */
  let reading: Array<() => void>;

  beforeEach(() => {
    leaving = new AbortController();
    inAll = new ListSlots(8);
    asked = 0;
    reading = [];
  });
  afterEach(async () => {
    leaving.abort();
    reading.forEach(end => end());
    await Promise.all(ends.splice(0));
  });

  async function* body(): AsyncGenerator<Uint8Array> {
    await new Promise<void>(resolve => reading.push(resolve));
    yield EMPTY;
  }

  const answers = async (): Promise<ClusterResponse> => ({
    status: 200,
    headers: {},
    body: body(),
  });
  const hangs = (_: string, { signal }: { signal: AbortSignal }) =>
    new Promise<ClusterResponse>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });

  function list(
    get: (
      path: string,
      options: { signal: AbortSignal; onHeld?: () => void },
    ) => Promise<ClusterResponse>,
  ): void {
    const pages = listPages(
      { type: 'list', version: 'v1', limit: 500 },
      {
        kind: watchedKinds.pods,
        session: {
          get: (path, options) => {
            asked++;
            return get(path, options);
          },
          isSpared: false,
          renew: () => {},
        },
        discovery: {
          ask: () => Promise.reject(new Error('Nobody asks for it')),
        },
        identity: { look: async () => undefined, doubt: () => {} },
        lists: { cluster: new ListSlots(2), process: inAll },
        clock: new ManualClock(),
        signal: leaving.signal,
        onQuarantine: () => {},
      },
    );
    const drain = async () => {
      for await (const page of pages) expect(page).toBeDefined();
    };
    ends.push(drain());
  }

  it('reads eight at once, and the next as soon as one is read (fault 26)', async () => {
    for (let cluster = 0; cluster < 12; cluster++) list(answers);
    await eventually(() => expect(reading).toHaveLength(8));
    // What has been asked for waits on its connection, unread.
    expect(asked).toBe(12);
    reading[0]();
    await eventually(() => expect(reading).toHaveLength(9));
  });

  it('lets clusters that are asked and do not answer keep no other waiting (fault 26)', async () => {
    for (let cluster = 0; cluster < 20; cluster++) list(hangs);
    list(answers);
    await eventually(() => expect(reading).toHaveLength(1));
    expect(asked).toBe(21);
  });

  it('lets a cluster that asks to be left in peace between two pages keep no other waiting', async () => {
    inAll = new ListSlots(1);
    const more =
      '{"metadata":{"resourceVersion":"7","continue":"x"},"items":[]}';
    async function* first(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(more);
    }
    list(async (path, options) => {
      if (!path.includes('continue=')) {
        return { status: 200, headers: {}, body: first() };
      }
      options.onHeld?.();
      return hangs(path, options);
    });
    await eventually(() => expect(asked).toBe(2));
    list(answers);
    await eventually(() => expect(reading).toHaveLength(1));
  });
});
