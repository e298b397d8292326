import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { ManualClock } from '../clock/ManualClock';
import { ClusterSession } from './ClusterSession';

/** A cluster reached by a third party's connection, of which each is noted. */
function setUp(
  connect?: () => Promise<void>,
  close?: () => void,
  date?: () => string,
) {
  const logger = mockServices.logger.mock();
  const opened: Array<{ requests: string[]; closed: boolean }> = [];
  const clock = new ManualClock();
  const onClock = jest.fn();
  const session = new ClusterSession({
    clock,
    logger,
    onClock,
    target: {
      async connect(): Promise<ClusterConnection> {
        await connect?.();
        const connection = { requests: [] as string[], closed: false };
        opened.push(connection);
        return {
          async get(path) {
            connection.requests.push(path);
            return {
              status: 200,
              headers: { ...(date && { date: date() }) },
              body: (async function* none() {})(),
            };
          },
          async close() {
            connection.closed = true;
            close?.();
          },
        };
      },
    },
  });
  const get = (path: string) => {
    const request = new AbortController();
    const response = session.get(path, { signal: request.signal });
    return { response, end: () => request.abort() };
  };
  return { session, clock, logger, opened, get, onClock };
}

describe('ClusterSession', () => {
  it('connects once for requests that come together', async () => {
    const { opened, get } = setUp();
    await Promise.all([get('/a').response, get('/b').response]);
    expect(opened).toEqual([{ requests: ['/a', '/b'], closed: false }]);
  });

  it("tells how far the cluster's clock is ahead, and again when that has changed (fault 28)", async () => {
    let aheadMs = 0;
    const ours = Date.parse('2026-01-01T00:00:00Z');
    const theirs = () => new Date(ours + aheadMs).toUTCString();
    const { get, onClock } = setUp(undefined, undefined, theirs);
    const told = async () => {
      await get('/a').response;
      return onClock.mock.calls.map(([ms]) => Math.round(ms / 1000));
    };
    expect(await told()).toEqual([]);
    aheadMs = 3_600_000;
    expect(await told()).toEqual([3_601]);
    aheadMs += 2_000;
    expect(await told()).toEqual([3_601]);
    aheadMs = 0;
    expect(await told()).toEqual([3_601, 0]);
  });

  it('connects again after connecting has failed', async () => {
    let attempts = 0;
    const { opened, get } = setUp(async () => {
      if (++attempts === 1) throw new Error('no credential');
    });
    await expect(get('/a').response).rejects.toThrow('no credential');
    await get('/b').response;
    expect(opened).toHaveLength(1);
  });

  it('sends new requests over a renewed connection, and lets the former end in peace', async () => {
    const { session, clock, opened, get } = setUp();
    const watch = get('/watch');
    await watch.response;
    clock.advance(5_000);
    session.renew();
    await get('/list').response;
    expect(opened).toEqual([
      { requests: ['/watch'], closed: false },
      { requests: ['/list'], closed: false },
    ]);
    watch.end();
    expect(opened[0].closed).toBe(true);
    expect(opened[1].closed).toBe(false);
  });

  it('logs that a former connection could not be closed', async () => {
    const { session, clock, logger, get } = setUp(undefined, () => {
      throw new Error('stuck');
    });
    const former = get('/a');
    await former.response;
    former.end();
    clock.advance(5_000);
    const closing = new Promise(resolve => {
      logger.warn.mockImplementation(resolve);
    });
    session.renew();
    await expect(closing).resolves.toMatch('stuck');
  });

  it('is renewed once for all who find out together', async () => {
    const { session, clock, opened, get } = setUp();
    await get('/a').response;
    clock.advance(5_000);
    session.renew();
    await get('/b').response;
    session.renew();
    await get('/c').response;
    expect(opened).toHaveLength(2);
  });

  it('sends nothing for who has left', async () => {
    const { session, opened } = setUp();
    await expect(
      session.get('/a', { signal: AbortSignal.abort(new Error('left')) }),
    ).rejects.toThrow('left');
    expect(opened).toEqual([]);
  });

  it('closes everything, also what opens late', async () => {
    let arrive = () => {};
    const { session, opened, get } = setUp(
      () =>
        new Promise(resolve => {
          arrive = resolve;
        }),
    );
    const { response } = get('/a');
    await session.close();
    arrive();
    await expect(response).rejects.toThrow('closed');
    expect(opened).toEqual([{ requests: [], closed: true }]);
  });
});
