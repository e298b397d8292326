import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { PreparedCycle } from './cycle';
import { nominatedPods, withNominated } from './nominatedPods';
import type { Filter } from './plugin';
import { runPreFilter, type PreFilterResult } from './preFilter';

/** Which nodes are feasible for the pod of a cycle, kept right while pods come and go. */
export class Feasibility {
  readonly preFilter: PreFilterResult;
  /** 1 for each node that nothing excludes which pods could change. */
  readonly eligible: Uint8Array;
  /** 1 for each feasible node. */
  readonly mask: Uint8Array;

  readonly #prepared: PreparedCycle;
  /** The filters that pods can change. */
  readonly #filters: readonly Filter[];
  readonly #nominated: ReadonlyMap<number, readonly PodClass[]>;

  constructor(prepared: PreparedCycle) {
    const { snapshot } = prepared.cycle;
    const filters = prepared.filters.map(({ filter }) => filter);
    this.#prepared = prepared;
    this.preFilter = runPreFilter(prepared);
    this.#filters = filters.filter(({ readsUsage }) => readsUsage);
    this.#nominated = nominatedPods(prepared);
    this.eligible = lookedAt(this.preFilter, snapshot.size, node =>
      snapshot.nodeName(node),
    );
    for (const filter of filters) {
      if (!filter.readsUsage) {
        sieve(filter, this.eligible);
      }
    }
    this.mask = new Uint8Array(snapshot.size);
    this.refreshAll();
  }

  /**
   * A pod came to a node or left it.
   *
   * @returns Whether other nodes than this one have to be looked at again.
   */
  moved(podClass: PodClass, node: number, by: Change): boolean {
    let reachesOthers = false;
    for (let i = 0; i < this.#filters.length; i++) {
      if (this.#filters[i].moved?.(podClass, node, by)) {
        reachesOthers = true;
      }
    }
    return reachesOthers;
  }

  /** Looks at a node again, and says whether that made a difference. */
  refresh(node: number): boolean {
    const before = this.mask[node];
    const after = this.eligible[node] && this.#passesNow(node) ? 1 : 0;
    this.mask[node] = after;
    return before !== after;
  }

  /** Looks at all nodes again, and says whether that made a difference. */
  refreshAll(): boolean {
    let changed = false;
    for (let node = 0; node < this.mask.length; node++) {
      this.#prepared.cycle.check();
      if (this.eligible[node] && this.refresh(node)) {
        changed = true;
      }
    }
    return changed;
  }

  #passesNow(node: number): boolean {
    const passes = this.#passes(node);
    if (!passes || this.#nominated.size === 0) {
      return passes;
    }
    const promised = this.#nominated.get(node);
    return (
      !promised ||
      withNominated(this.#prepared, promised, node, () => this.#passes(node))
    );
  }

  #passes(node: number): boolean {
    const filters = this.#filters;
    for (let i = 0; i < filters.length; i++) {
      if (!filters[i].passes(node)) {
        return false;
      }
    }
    return true;
  }
}

function lookedAt(
  preFilter: PreFilterResult,
  size: number,
  nameOf: (node: number) => string,
): Uint8Array {
  const mask = new Uint8Array(size);
  if (preFilter.outcome === 'all nodes') {
    mask.fill(1);
  }
  if (preFilter.outcome === 'some nodes') {
    for (let node = 0; node < size; node++) {
      mask[node] = preFilter.names.has(nameOf(node)) ? 1 : 0;
    }
  }
  return mask;
}

/** One filter over all nodes: its calls are alike then, and the compiler makes them fast. */
function sieve(filter: Filter, mask: Uint8Array): void {
  for (let node = 0; node < mask.length; node++) {
    if (mask[node] && !filter.passes(node)) {
      mask[node] = 0;
    }
  }
}
