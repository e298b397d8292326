import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { ClusterDiscovery, servedNow, servedVersion } from '../discovery';
import type { ReflectedKind } from '../reflector/ReflectedKind';
import { installationProbeMs } from '../clock/backoff';
import { DISCOVERY_MAX_AGE_MS } from '../reflector/transitions';

type NamedKind = Pick<
  ReflectedKind<unknown>,
  'group' | 'plural' | 'versions' | 'readsNearest'
>;

/**
 * The kinds that one cluster does not serve, which are most of those that Berth knows. Discovery is asked for all of them
 * together; a reflector of each that waits for its own time would be most of what is held of a small cluster.
 */
export class AbsentKinds {
  readonly #discovery: Pick<ClusterDiscovery, 'ask'>;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<NamedKind, () => void>();

  constructor(options: {
    discovery: Pick<ClusterDiscovery, 'ask'>;
    clock: Clock;
    random: () => number;
    signal: AbortSignal;
  }) {
    this.#discovery = options.discovery;
    this.#clock = options.clock;
    this.#random = options.random;
    this.#signal = options.signal;
  }

  /** Resolves when the cluster serves the kind, or may; also when the signal aborts. */
  untilServed(kind: NamedKind): Promise<void> {
    return new Promise(resolve => {
      if (this.#signal.aborted) resolve();
      else this.#waiting.set(kind, resolve);
    });
  }

  /** Asks again and again until the signal aborts. */
  async run(): Promise<void> {
    const clock = this.#clock;
    const signal = this.#signal;
    while (!signal.aborted) {
      await sleep({ clock, ms: installationProbeMs(this.#random()), signal });
      if (signal.aborted || this.#waiting.size === 0) continue;
      const served = await servedNow(this.#discovery, {
        maxAgeMs: DISCOVERY_MAX_AGE_MS,
        signal,
      });
      if (!served) continue;
      this.#wake(kind => servedVersion(served, kind) !== undefined);
    }
    this.#wake(() => true);
  }

  #wake(which: (kind: NamedKind) => boolean): void {
    for (const [kind, wake] of this.#waiting) {
      if (!which(kind)) continue;
      this.#waiting.delete(kind);
      wake();
    }
  }
}
