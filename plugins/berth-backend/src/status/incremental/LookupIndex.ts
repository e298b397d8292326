import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { Reads } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import { MultiIndex } from '../../store/MultiIndex';

/** A result that rests on look-ups: in one cluster, or in whichever. */
export interface Dependent {
  readonly reads: Reads;
  readonly view?: ClusterView;
  /** An object that one of the look-ups finds, or found, came, changed or went. */
  touched(view: ClusterView): void;
}

/** Who looked up what, so that a change touches those whom it concerns and nobody else. */
export class LookupIndex {
  readonly #dependents = new MultiIndex<Dependent>();

  /** The reads must be complete: what is added to them later is not seen. */
  add(dependent: Dependent): void {
    for (const key of dependent.reads.keys()) {
      this.#dependents.add(key, dependent);
    }
  }

  remove(dependent: Dependent): void {
    for (const key of dependent.reads.keys()) {
      this.#dependents.remove(key, dependent);
    }
  }

  /** Nobody has looked anything up, so that no change concerns anybody. */
  get isEmpty(): boolean {
    return this.#dependents.size === 0;
  }

  changed(
    view: ClusterView,
    key: string,
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
