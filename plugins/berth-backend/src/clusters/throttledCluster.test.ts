import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { ManualClock } from '../clock/ManualClock';
import { watchedKinds } from '../projection';
import { emptyAnswer, pass, refusalOf } from './__fixtures__/emptyCluster';
import { startClusterViews } from './startClusterViews';

const RETRY_AFTER_S = 40;
const KINDS = Object.keys(watchedKinds).length;

/** In memory, so that what is asked at the same moment of a virtual clock is seen to be. */
class ThrottlingCluster implements ClusterConnection {
  /** Which watches are refused. */
  refuses: (path: string) => boolean = () => false;
  watches = 0;
  refused = 0;
  /** Of the requests since it served again: when each came, and how many were under way and answered then. */
  readonly seen: Array<{ at: number; underWay: number; answered: number }> = [];
  readonly #clock: ManualClock;
  readonly #streams = new Set<() => void>();
  #underWay = 0;
  #answered = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  /** Ends all watches, as a server that stops. */
  cut(): void {
    this.#streams.forEach(end => end());
    this.#streams.clear();
    this.watches = 0;
  }

  async get(
    path: string,
    { signal }: Parameters<ClusterConnection['get']>[1],
  ): ReturnType<ClusterConnection['get']> {
    if (this.refused > 0) {
      this.seen.push({
        at: this.#clock.monotonic(),
        underWay: ++this.#underWay,
        answered: this.#answered,
      });
    }
    for (let turns = 0; turns < 3; turns++) {
      await new Promise(setImmediate);
    }
    if (this.seen.length > 0) {
      this.#underWay--;
      this.#answered++;
    }
    const watch = path.includes('watch=true');
    if (watch && this.refuses(path)) {
      this.refused++;
      return refusalOf(429, { 'retry-after': String(RETRY_AFTER_S) });
    }
    return watch
      ? { status: 200, headers: {}, body: this.#stream(signal) }
      : emptyAnswer(path);
  }

  async close(): Promise<void> {
    this.cut();
  }

  async *#stream(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    this.watches++;
    await new Promise<void>(resolve => {
      this.#streams.add(resolve);
      signal.addEventListener('abort', () => resolve());
    });
    throw new Error('The connection was cut');
  }
}

describe('a cluster that refuses with 429', () => {
  let clock: ManualClock;
  let cluster: ThrottlingCluster;
  let views: ReturnType<typeof startClusterViews>;

  beforeEach(async () => {
    clock = new ManualClock();
    cluster = new ThrottlingCluster(clock);
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    views = startClusterViews({
      sources: [
        {
          id: 'x',
          source: {
            watch: async listener =>
              listener([
                {
                  name: 'busy',
                  fingerprint: '1',
                  connect: async () => cluster,
                },
              ]),
          },
        },
      ],
      logger,
      clock,
      // The worst of chances: all come back at the same moment.
      random: () => 0.5,
      signal: new AbortController().signal,
    });
    await pass(clock, 1_000);
  });
  afterEach(async () => views.stop());

  it('every kind sees none of them before the time that it asked for, one first, and never all at once (fault 5)', async () => {
    expect(cluster.watches).toBe(KINDS);
    cluster.refuses = () => true;
    cluster.cut();
    await pass(clock, 500);
    expect(cluster.refused).toBe(KINDS);
    const refusedAt = clock.monotonic();
    cluster.refuses = () => false;

    await pass(clock, RETRY_AFTER_S * 1000);
    expect(cluster.seen).toEqual([]);
    expect(views.get('busy')?.store('pods').freshness).toMatchObject({
      status: 'stale',
      trouble: { code: 'throttled', statusCode: 429 },
    });

    await pass(clock, 10_000);
    expect(cluster.watches).toBe(KINDS);
    const { seen } = cluster;
    expect(seen[0].at).toBeGreaterThan(refusedAt + RETRY_AFTER_S * 1000);
    for (const { underWay, answered } of seen) {
      expect(underWay).toBeLessThanOrEqual(answered + 1);
      expect(underWay).toBeLessThan(KINDS);
    }
  });

  it('one kind is asked for no other either, and each says why it is not live (fault 5)', async () => {
    cluster.refuses = path => path.includes('/pods?');
    cluster.cut();
    await pass(clock, 500);
    expect(cluster.refused).toBe(1);
    expect(cluster.watches).toBe(KINDS - 1);
    cluster.refuses = () => false;
    cluster.cut();

    await pass(clock, 30_000);
    expect(cluster.seen).toEqual([]);
    expect(views.get('busy')?.store('nodes').freshness).toMatchObject({
      status: 'stale',
      trouble: { code: 'throttled' },
    });

    await pass(clock, 20_000);
    expect(cluster.watches).toBe(KINDS);
    expect(views.get('busy')?.store('nodes').freshness).toEqual({
      status: 'live',
    });
  });

  it('every kind is asked by one or two kinds at a time as long as it refuses (fault 5)', async () => {
    cluster.refuses = () => true;
    cluster.cut();
    await pass(clock, 500);
    const refusedAtFirst = cluster.refused;
    await pass(clock, 5 * 60_000);
    const watches = cluster.refused - refusedAtFirst;
    // Each time it answers who looks which cluster it is, and so may be asked for two watches.
    expect(watches).toBeGreaterThan(0);
    expect(watches).toBeLessThanOrEqual((2 * 5 * 60) / RETRY_AFTER_S);

    cluster.refuses = () => false;
    await pass(clock, 120_000);
    expect(cluster.watches).toBe(KINDS);
  });
});
