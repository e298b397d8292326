import { deepStrictEqual, ok, partialDeepStrictEqual } from 'node:assert';
import { ControlPlane, isWatch, KubernetesApiError } from '@berth/testkit';
import { mockServices } from '@backstage/backend-test-utils';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type {
  ClusterConnection,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { eventually } from '../../__fixtures__/eventually';
import { JumpingClock } from '../../clock/JumpingClock';
import { differences } from '../../clusters/__fixtures__/differences';
import { KindSelection, startClusterViews } from '../../clusters';
import { noMetrics } from '../../metrics';
import type {
  ClusterViews,
  WatchedCluster,
  WatchedKind,
} from '../../store/ClusterView';

const COMPARE_EVERY_MS = 20_000;
/** Comparisons are that long apart, more or less. */
const LONGEST_PAUSE_MS = 1.2 * COMPARE_EVERY_MS;
/** Of the machine's time, for one kind to be compared. */
const QUIET_MS = 1_000;
/** Of kinds that there is nothing of to compare. */
const NOT_SERVED: ReadonlyArray<Freshness['status']> = [
  'notInstalled',
  'notAsked',
];

interface LessToCompare {
  /** States in which kinds are left. */
  left?: ReadonlyArray<Freshness['status']>;
  /** Etcd knows nothing any more of a version that may still be held, of a kind in which nothing has happened since. */
  history?: 'dropped';
}

/** Berth's view of one real API server, over whatever way a test gives it, on a clock that can jump. */
export class WatchedControlPlane {
  readonly clock: JumpingClock;
  readonly #views: ClusterViews & { stop(): Promise<void> };
  readonly #compared: string[] = [];
  readonly #controlPlane: () => ControlPlane;
  /** Requests whose answers are not here yet; those that watch, until the answer begins. */
  #asking = 0;
  #phase: 'running' | 'stopped' = 'running';

  constructor(options: {
    connect(): Promise<ClusterConnection>;
    /** To compare with, as administrator, on a way of its own. */
    controlPlane(): ControlPlane;
    kinds?: KindSelection;
    memoryBytes?: number;
    /** See {@link JumpingClock}. */
    speed?: number;
  }) {
    this.clock = new JumpingClock(options.speed);
    this.#controlPlane = options.controlPlane;
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const target: ClusterTarget = {
      name: 'real',
      fingerprint: 'real',
      connect: async () => this.#counted(await options.connect()),
    };
    this.#views = startClusterViews({
      sources: [
        {
          id: 'test',
          source: { watch: async listener => listener([target]) },
        },
      ],
      logger,
      kinds: options.kinds,
      memoryBytes: options.memoryBytes,
      clock: this.clock,
      compareEveryMs: COMPARE_EVERY_MS,
      metrics: {
        ...noMetrics,
        compared: ({ kind }, outcome, count) =>
          this.#compared.push(`${kind}: ${outcome}, ${count}`),
      },
      signal: new AbortController().signal,
    });
  }

  get cluster(): WatchedCluster {
    const cluster = this.#views.get('real');
    if (!cluster) throw new Error('The cluster is told of at once');
    return cluster;
  }

  /** As everybody is told who makes something of what is held. Returns how to stop. */
  onChange(listener: () => void): () => void {
    return this.#views.onChange(listener);
  }

  freshness(kind: WatchedKind): Freshness {
    return this.cluster.store(kind).freshness;
  }

  names(kind: WatchedKind): string[] {
    return [...this.cluster.store(kind).all()]
      .map(({ metadata }) => metadata.name)
      .sort();
  }

  /**
   * Waits until the check holds, while time passes fifty times as fast: for what happens after a wait. While the server is
   * asked, which takes it the time that it takes, no deadline comes nearer than that.
   */
  async inTime<T>(check: () => T | Promise<T>): Promise<T> {
    return eventually(() => {
      if (this.#asking === 0) this.clock.jump(1_000);
      return check();
    });
  }

  /** Waits until a kind is this fresh. */
  async is(
    kind: WatchedKind,
    expected: object,
    options?: { deadlineMs?: number },
  ): Promise<void> {
    await eventually(
      () => partialDeepStrictEqual(this.freshness(kind), expected),
      options,
    );
  }

  /** Waits until there is such an object. */
  async holds(kind: WatchedKind, name: string): Promise<void> {
    await eventually(() =>
      partialDeepStrictEqual(new Set(this.names(kind)), new Set([name])),
    );
  }

  /** Waits until the view is what the cluster says of itself. */
  async converges(): Promise<void> {
    await eventually(async () =>
      deepStrictEqual(
        await differences(this.cluster, path => this.#list(path)),
        [],
      ),
    );
  }

  /**
   * Compares each kind once more, and lets go of the cluster. Fails where what is held was ever found to differ from what the
   * cluster had at the same version, and where a kind that is served cannot be compared because it does not become live.
   *
   * @param said - What a test does on purpose, so that there is less to compare.
   */
  async stop(said: LessToCompare = {}): Promise<void> {
    if (this.#phase === 'stopped') return;
    this.#phase = 'stopped';
    try {
      await this.#compareAll(said);
    } finally {
      await this.abandon();
      deepStrictEqual(
        this.#compared.filter(line => line.includes('different')),
        [],
      );
    }
  }

  /** Lets go of the cluster and requires nothing of what is held: after a test that has failed, whose error is to be told. */
  async abandon(): Promise<void> {
    this.#phase = 'stopped';
    await this.#views.stop();
  }

  /** How often something was compared and found the same. */
  get sameTimes(): number {
    return this.#compared.filter(line => line.includes('same')).length;
  }

  async #compareAll({ left = [], history }: LessToCompare): Promise<void> {
    const before = this.#compared.length;
    const nothingToCompare = new Set([...NOT_SERVED, ...left]);
    const outcomes = history === 'dropped' ? ['same', 'unknown'] : ['same'];
    let looked = before;
    let quietUntil = 0;
    await eventually(() => {
      const compared = new Set(this.#compared.slice(before));
      const served = [...this.cluster.kinds()].filter(
        ({ store }) => !nothingToCompare.has(store.freshness.status),
      );
      const missing = served.filter(
        ({ id }) =>
          !outcomes.some(outcome => compared.has(`${id}: ${outcome}, 0`)),
      );
      const now = performance.now();
      // While there is news, the comparison is under way.
      if (looked !== this.#compared.length) quietUntil = now + QUIET_MS;
      looked = this.#compared.length;
      if (missing.length > 0 && now > quietUntil) {
        const isLive = missing.every(
          ({ store }) => store.freshness.status === 'live',
        );
        this.clock.jump(isLive ? LONGEST_PAUSE_MS : 1_000);
        if (isLive) quietUntil = now + QUIET_MS;
      }
      deepStrictEqual(
        missing.map(({ id, store }) => `${id} is ${store.freshness.status}`),
        [],
      );
      ok([...compared].some(line => line.includes('same')));
    });
  }

  #counted(connection: ClusterConnection): ClusterConnection {
    const counted = async <T>(asked: Promise<T>): Promise<T> => {
      this.#asking++;
      try {
        return await asked;
      } finally {
        this.#asking--;
      }
    };
    return {
      get: async (path, options) => {
        const answer = await counted(connection.get(path, options));
        if (isWatch(path)) return answer;
        return { ...answer, body: chunksOf(answer.body, counted) };
      },
      close: () => connection.close(),
    };
  }

  async #list(path: string): Promise<{ items: unknown[] }> {
    try {
      return await this.#controlPlane().request('GET', path);
    } catch (error) {
      // What is not served has no objects, and of it none may be held.
      const absent =
        error instanceof KubernetesApiError && error.status === 404;
      if (absent) return { items: [] };
      throw error;
    }
  }
}

/** The body, each of whose chunks is waited for as the caller says. */
async function* chunksOf(
  body: AsyncIterable<Uint8Array>,
  waited: <T>(chunk: Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await waited(chunks.next());
      if (done) return;
      yield value;
    }
  } finally {
    await chunks.return?.();
  }
}
