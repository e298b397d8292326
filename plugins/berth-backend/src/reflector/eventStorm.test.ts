import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { ChangeNotice } from '../store/ChangeNotice';
import { reflect, Reflection } from './__testUtils__/reflect';
import {
  listOf,
  podOf,
  ScriptedApiServer,
} from './__fixtures__/ScriptedApiServer';

const PODS = 500;

/** The bytes of so many changes, and of which pod each is. */
function changes(first: number, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const object = podOf(`p${(first + index) % PODS}`, `${first + index}`);
    return `${JSON.stringify({ type: 'MODIFIED', object })}\n`;
  });
  return lines.join('');
}

const turn = () => new Promise(setImmediate);

/** Waits turn by turn, so that what is waited for has all the time that there is. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

describe('a storm of events (fault 18)', () => {
  let reflection: Reflection<'pods'>;
  /** The version of each change, in the order in which listeners were told. */
  let told: number[];

  function start(options: Parameters<typeof reflect<'pods'>>[0]): void {
    reflection = reflect(options);
    told = [];
    reflection.table.onObject((_, now) =>
      told.push(Number(now?.metadata.resourceVersion)),
    );
  }

  const receives = (count: number) => until(() => told.length === count);

  afterEach(async () => reflection.stop());

  it('of ten thousand a second is followed in order, loses none, and is told of ten times a second', async () => {
    const server = await ScriptedApiServer.start();
    server.answer('list', listOf([], '100'));
    const opened = server.stream();
    let changed = () => {};
    start({ server: server.url, onChange: () => changed() });
    const stream = await opened;
    const { clock } = reflection;
    const notice = new ChangeNotice({ clock });
    changed = () => notice.changed();
    const notices: number[] = [];
    notice.listen(() => notices.push(clock.monotonic()));

    const begun = clock.monotonic();
    for (let tenth = 0; tenth < 30; tenth++) {
      for (let hundredth = 0; hundredth < 10; hundredth++) {
        const before = 1_000 * tenth + 100 * hundredth;
        stream.write(changes(1_000 + before, 100));
        await receives(before + 100);
        clock.advance(10);
      }
    }
    clock.advance(100);

    expect(told).toEqual(Array.from({ length: 30_000 }, (_, i) => 1_000 + i));
    expect(reflection.table.size).toBe(PODS);
    expect(reflection.freshness).toEqual({ status: 'live' });
    expect(server.count('list')).toBe(1);
    expect(notices.length).toBeGreaterThan(1);
    expect(notices.length).toBeLessThanOrEqual(
      1 + (clock.monotonic() - begun) / 100,
    );
    notice.stop();
    await server.stop();
  });

  it('leaves others their turns, and takes no more bytes than it has worked off, however many there are', async () => {
    const CHUNKS = 600;
    const EVENTS = 100;
    const chunks = Array.from({ length: CHUNKS }, (_, index) =>
      Buffer.from(changes(1_000 + index * EVENTS, EVENTS)),
    );
    const list = JSON.stringify({
      metadata: { resourceVersion: '100' },
      items: [],
    });
    /** Changes that had been taken from the connection and not worked off, each time that more were taken. */
    const ahead: number[] = [];
    async function* storm(signal: AbortSignal): AsyncGenerator<Uint8Array> {
      for (const [index, chunk] of chunks.entries()) {
        ahead.push(index * EVENTS - told.length);
        yield chunk;
      }
      await new Promise(resolve => signal.addEventListener('abort', resolve));
    }
    async function* whole(text: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
    }
    // All bytes are here at once: nothing but the reader lets others have a turn.
    const connection: ClusterConnection = {
      get: async (path, { signal }) => ({
        status: 200,
        headers: {},
        body: path.includes('watch=') ? storm(signal) : whole(list),
      }),
      close: async () => {},
    };
    start({ server: 'memory', connect: async () => connection });

    const inTurn: number[] = [];
    while (told.length < CHUNKS * EVENTS) {
      const before = told.length;
      await turn();
      inTurn.push(told.length - before);
    }
    expect(ahead).toEqual(chunks.map(() => 0));
    // Far beyond what eight milliseconds are enough for, and far from all of them.
    expect(Math.max(...inTurn)).toBeLessThan((CHUNKS * EVENTS) / 3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(reflection.table.size).toBe(PODS);
  });
});
