import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '../clock/ManualClock';
import { watchedKinds } from '../projection';
import type { WatchedKind } from '../store/ClusterView';
import { emptyAnswer, pass, refusalOf } from './__fixtures__/emptyCluster';
import { startClusterViews } from './startClusterViews';

const HOUR_MS = 3_600_000;
const KINDS = Object.keys(watchedKinds) as WatchedKind[];

/** A cluster that forbids some requests, watched for a minute, in which everything has been refused twice. */
async function forbidding(isForbidden: (path: string) => boolean) {
  const clock = new ManualClock();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  let lists = 0;
  const views = startClusterViews({
    sources: [
      {
        id: 'x',
        source: {
          watch: async listener =>
            listener([
              {
                name: 'closed',
                fingerprint: '1',
                connect: async () => ({
                  async get(path) {
                    if (path.includes('limit=')) lists++;
                    return isForbidden(path)
                      ? refusalOf(403)
                      : emptyAnswer(path);
                  },
                  close: async () => {},
                }),
              },
            ]),
        },
      },
    ],
    logger,
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
  });
  await pass(clock, 60_000);
  return {
    clock,
    views,
    /** Lists for each kind. */
    lists: () => lists / KINDS.length,
    /** For each kind, at any level. */
    lines: () =>
      [logger.debug, logger.info, logger.warn, logger.error].flatMap(
        level => level.mock.calls,
      ).length / KINDS.length,
  };
}

describe('a cluster in which Berth', () => {
  it('may list nothing is probed for an hour, and logs that once (fault 12)', async () => {
    const { clock, views, lists, lines } = await forbidding(path =>
      path.includes('limit='),
    );
    for (const kind of KINDS) {
      expect(views.get('closed')?.store(kind).freshness).toEqual({
        status: 'forbidden',
      });
    }
    const before = { lines: lines(), lists: lists() };
    expect(before.lines).toBeGreaterThan(0);
    // Loading, refused, and refused again.
    expect(before.lines).toBeLessThanOrEqual(3);
    await pass(clock, HOUR_MS, 1_000);
    expect(lists() - before.lists).toBeGreaterThanOrEqual(12);
    expect(lines()).toBe(before.lines);
    await views.stop();
  });

  it('may list and not watch lists, and logs, once in five minutes (fault 12)', async () => {
    const { clock, views, lists, lines } = await forbidding(path =>
      path.includes('watch='),
    );
    const before = { lines: lines(), lists: lists() };
    await pass(clock, HOUR_MS, 1_000);
    expect(lists() - before.lists).toBeLessThanOrEqual(15);
    // Live, stale, and forbidden, each time.
    expect(lines() - before.lines).toBeLessThanOrEqual(3 * 15);
    await views.stop();
  });
});
