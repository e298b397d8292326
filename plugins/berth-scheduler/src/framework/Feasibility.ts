import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { PreparedCycle } from './cycle';
import { nominatedPods, withNominated } from './nominatedPods';
import type { Filter } from './plugin';
import { runPreFilter, type PreFilterResult } from './preFilter';

/** A filter that pods can change, and what it said of each node last. */
interface Watched {
  readonly filter: Filter;
  /** 1 for each node that passes. */
  readonly passed: Uint8Array;
  /** Whether pods came or went that may change its answer on other nodes than theirs. */
  reachedOthers: boolean;
}

/** Which nodes are feasible for the pod of a cycle, kept right while pods come and go. */
export class Feasibility {
  readonly preFilter: PreFilterResult;
  /** 1 for each node that nothing excludes which pods could change. */
  readonly eligible: Uint8Array;
  /** 1 for each feasible node. */
  readonly mask: Uint8Array;

  readonly #prepared: PreparedCycle;
  /** 1 for each node of which a filter says something new. */
  readonly #news: Uint8Array;
  /** Only where one of these says something new of many nodes is it asked about all, and no other is. */
  readonly #watched: readonly Watched[];
  readonly #nominated: ReadonlyMap<number, readonly PodClass[]>;

  constructor(prepared: PreparedCycle) {
    const { snapshot, check } = prepared.cycle;
    const { size } = snapshot;
    this.#prepared = prepared;
    this.preFilter = runPreFilter(prepared);
    this.#nominated = nominatedPods(prepared);
    this.eligible = lookedAt(this.preFilter, size, node =>
      snapshot.nodeName(node),
    );
    const watched: Watched[] = [];
    for (const { filter } of prepared.filters) {
      check();
      if (filter.readsUsage) {
        const passed = new Uint8Array(size);
        watched.push({ filter, passed, reachedOthers: true });
      } else {
        sieve(filter, this.eligible);
      }
    }
    this.#watched = watched;
    this.#news = new Uint8Array(size);
    this.mask =
      watched.length === 0 ? this.eligible.slice() : new Uint8Array(size);
    this.refreshOthers([]);
  }

  /**
   * A pod came to a node or left it.
   *
   * @returns Whether `refreshOthers` has to be called.
   */
  moved(podClass: PodClass, node: number, by: Change): boolean {
    let reachesOthers = false;
    for (let i = 0; i < this.#watched.length; i++) {
      const watched = this.#watched[i];
      if (watched.filter.moved?.(podClass, node, by)) {
        watched.reachedOthers = true;
        reachesOthers = true;
      }
    }
    return reachesOthers;
  }

  /** Looks at a node again, and says whether that made a difference. */
  refresh(node: number): boolean {
    if (!this.eligible[node]) {
      return false;
    }
    for (let i = 0; i < this.#watched.length; i++) {
      const { filter, passed } = this.#watched[i];
      passed[node] = filter.passes(node) ? 1 : 0;
    }
    return this.#combine(node);
  }

  /** Looks at all nodes again with the filters that need it, and adds the nodes for which it made a difference. */
  refreshOthers(flipped: number[]): void {
    let isAsked = false;
    for (const watched of this.#watched) {
      this.#prepared.cycle.check();
      if (watched.reachedOthers) {
        this.#ask(watched);
        watched.reachedOthers = false;
        isAsked = true;
      }
    }
    if (!isAsked) {
      return;
    }
    const news = this.#news;
    // With the pods that are nominated to a node an answer may change that is the same without them.
    for (const node of this.#nominated.keys()) {
      news[node] = this.eligible[node];
    }
    // Once all filters are asked: a node that one lets in and another keeps out has not flipped.
    for (let node = 0; node < news.length; node++) {
      if (news[node] && this.#combine(node)) {
        flipped.push(node);
      }
    }
    news.fill(0);
  }

  #ask({ filter, passed }: Watched): void {
    const { eligible } = this;
    for (let node = 0; node < passed.length; node++) {
      const now = eligible[node] && filter.passes(node) ? 1 : 0;
      if (passed[node] !== now) {
        passed[node] = now;
        this.#news[node] = 1;
      }
    }
  }

  /** Says whether all filters pass a node now, and whether that is news. */
  #combine(node: number): boolean {
    const watched = this.#watched;
    let feasible = 1;
    for (let i = 0; i < watched.length; i++) {
      feasible &= watched[i].passed[node];
    }
    if (feasible && this.#nominated.size > 0) {
      feasible = this.#passesWithNominated(node) ? 1 : 0;
    }
    const before = this.mask[node];
    this.mask[node] = feasible;
    return before !== feasible;
  }

  #passesWithNominated(node: number): boolean {
    const promised = this.#nominated.get(node);
    return (
      !promised ||
      withNominated(this.#prepared, promised, node, () =>
        this.#watched.every(({ filter }) => filter.passes(node)),
      )
    );
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
