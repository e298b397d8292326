import type { JumpingClock } from '../../clock/JumpingClock';
import type { ObjectStore } from '../../store/ClusterView';

/** A change may be on its way for this long, on a busy machine and a clock that runs ten times as fast. */
const ON_THE_WAY_MS = 40_000;
/** What may be called live without a sign of life, with the grace for opening the next watch. */
const PROOF_MS = 95_000;

type Version = string | 'gone';

/**
 * What was done to the objects of one kind and when the API server had said that it was done, to hold against what Berth
 * says of them: data that is called live may lack nothing that is older than the proof of life it needs, and data that is
 * called stale since a moment nothing that is older than that moment.
 */
export class TruthLedger {
  readonly #clock: JumpingClock;
  readonly #changes = new Map<string, { version: Version; at: number }>();

  constructor(clock: JumpingClock) {
    this.#clock = clock;
  }

  done(name: string, version: Version): void {
    this.#changes.set(name, { version, at: this.#clock.wall() });
  }

  /** What Berth says now that is not true. */
  lies(
    store: Pick<ObjectStore<never>, 'freshness'> & {
      byName(
        namespace: string | undefined,
        name: string,
      ): { metadata: { resourceVersion?: string } } | undefined;
    },
    namespace: string,
  ): string[] {
    const { freshness } = store;
    const lies: string[] = [];
    for (const [name, { version, at }] of this.#changes) {
      const due =
        freshness.status === 'live'
          ? at + PROOF_MS + ON_THE_WAY_MS < this.#clock.wall()
          : freshness.status === 'stale' &&
            at + ON_THE_WAY_MS < Date.parse(freshness.since);
      if (!due) continue;
      const shown =
        store.byName(namespace, name)?.metadata.resourceVersion ?? 'gone';
      if (shown !== version) {
        lies.push(`${freshness.status}: ${name} is ${shown}, not ${version}`);
      }
    }
    return lies;
  }
}
