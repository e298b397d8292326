import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { KeptReads, LookupKey } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import { MultiIndex } from '../../store/MultiIndex';

/** A result that rests on look-ups: in one cluster, or in whichever. */
export interface Dependent {
  readonly reads: KeptReads;
  readonly view?: ClusterView;
  /** An object that one of the look-ups finds, or found, came, changed or went. */
  touched(view: ClusterView): void;
  /** The cluster that it rests on is gone. */
  gone?(): void;
}

/** Who looked up what, so that a change touches those whom it concerns and nobody else. */
export class LookupIndex {
  readonly #dependents = new MultiIndex<Dependent, LookupKey>();
  readonly #ofCluster = new Map<ClusterView, Set<Dependent>>();

  add(dependent: Dependent): void {
    const { view } = dependent;
    if (view) {
      const known = this.#ofCluster.get(view);
      if (known) known.add(dependent);
      else this.#ofCluster.set(view, new Set([dependent]));
    }
    for (const key of dependent.reads.keys) {
      this.#dependents.add(key, dependent);
    }
  }

  remove(dependent: Dependent): void {
    const { view } = dependent;
    if (view) this.#ofCluster.get(view)?.delete(dependent);
    for (const key of dependent.reads.keys) {
      this.#dependents.remove(key, dependent);
    }
  }

  /** Nobody has looked anything up, so that no change concerns anybody. */
  get isEmpty(): boolean {
    return this.#dependents.size === 0;
  }

  /** Nothing is to be held of a cluster that is gone. */
  left(view: ClusterView): void {
    const dependents = this.#ofCluster.get(view) ?? [];
    this.#ofCluster.delete(view);
    for (const dependent of dependents) dependent.gone?.();
  }

  changed(
    view: ClusterView,
    key: LookupKey,
    object: { metadata: ObjectMeta },
  ): void {
    for (const dependent of this.#dependents.get(key)) {
      const isElsewhere =
        dependent.view !== undefined && dependent.view !== view;
      if (!isElsewhere && dependent.reads.isConcernedBy(key, object)) {
        dependent.touched(view);
      }
    }
  }
}
