import type { JumpingClock } from '../../clock/JumpingClock';
import type { ObjectStore } from '../../store/ClusterView';

/** A change may be on its way for this long, on a busy machine and a clock that runs ten times as fast. */
const ON_THE_WAY_MS = 60_000;
/** What may be called live without a sign of life, with the grace for opening the next watch. */
const PROOF_MS = 95_000;

type Version = string | 'gone';

interface Named {
  namespace: string;
  name: string;
}

interface Change extends Named {
  version: Version;
  at: number;
}

type Store = Pick<ObjectStore<never>, 'freshness'> & {
  byName(
    namespace: string | undefined,
    name: string,
  ): { metadata: { resourceVersion?: string } } | undefined;
};

/**
 * What was done to the objects of one kind and when the API server had said that it was done, to hold against what Berth
 * says of them: data that is called live may lack nothing that is older than the proof of life it needs, and data that is
 * called stale since a moment nothing that is older than that moment.
 */
export class TruthLedger {
  readonly #clock: JumpingClock;
  readonly #changes = new Map<string, Change>();
  #phase: 'known' | 'going' = 'known';

  constructor(clock: JumpingClock) {
    this.#clock = clock;
  }

  done({ namespace, name }: Named, version: Version): void {
    const at = this.#clock.wall();
    const change = { namespace, name, version, at };
    this.#changes.set(`${namespace}/${name}`, change);
  }

  /** The kind itself goes, with what there is of it: of each object nobody can tell when. */
  allGoing(): void {
    this.#phase = 'going';
  }

  allGone(): void {
    this.#phase = 'known';
    for (const change of this.#changes.values()) this.done(change, 'gone');
  }

  /** What Berth says now that is not true. */
  lies(store: Store): string[] {
    const { freshness } = store;
    const now = this.#clock.wall();
    switch (freshness.status) {
      case 'live':
        return this.#untrue(store, now - PROOF_MS - ON_THE_WAY_MS);
      case 'stale':
        return this.#untrue(store, Date.parse(freshness.since) - ON_THE_WAY_MS);
      default:
        return [];
    }
  }

  /** What Berth holds otherwise than it was done last, whatever is on its way. */
  differences(store: Store): string[] {
    return this.#untrue(store, Number.POSITIVE_INFINITY);
  }

  #untrue(store: Store, before: number): string[] {
    if (this.#phase === 'going') return [];
    const untrue: string[] = [];
    for (const { namespace, name, version, at } of this.#changes.values()) {
      if (at >= before) continue;
      const held = store.byName(namespace, name)?.metadata.resourceVersion;
      const shown = held ?? 'gone';
      if (shown === version) continue;
      const { status } = store.freshness;
      untrue.push(
        `${status}: ${namespace}/${name} is ${shown}, not ${version}`,
      );
    }
    return untrue;
  }
}
