import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { PreparedCycle } from './cycle';
import { NodeList } from './NodeList';
import { nominatedPods, withNominated } from './nominatedPods';
import type { Filter } from './plugin';
import { nodesLeft, runPreFilter, type PreFilterResult } from './preFilter';

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
  /** Only where one of these says something new of many nodes is it asked about all, and no other is. */
  readonly #watched: readonly Watched[];
  /** By node, how many of them reject it: what one says anew need not be compared with what the others say. */
  readonly #rejecting: Uint8Array;
  /** What a filter says now; used again for the next. */
  readonly #answers: Uint8Array;
  /** The nodes of which filters say something new. */
  readonly #news = new NodeList();
  readonly #nominated: ReadonlyMap<number, readonly PodClass[]>;

  /** @param among - 1 for each node that counts; all do where it is not given. */
  constructor(prepared: PreparedCycle, among?: Uint8Array) {
    const { snapshot, check } = prepared.cycle;
    const { size } = snapshot;
    this.#prepared = prepared;
    this.preFilter = runPreFilter(prepared);
    this.#nominated = nominatedPods(prepared);
    this.eligible = nodesLeft(this.preFilter, snapshot);
    among?.forEach((counts, node) => {
      this.eligible[node] *= counts;
    });
    const watched: Watched[] = [];
    for (const { filter } of prepared.filters) {
      check();
      if (filter.readsUsage) {
        const passed = new Uint8Array(size).fill(1);
        watched.push({ filter, passed, reachedOthers: true });
      } else {
        sieve(filter, this.eligible);
      }
    }
    this.#watched = watched;
    this.#rejecting = new Uint8Array(size);
    this.#answers = new Uint8Array(size);
    this.mask = this.eligible.slice();
    this.refreshOthers(new NodeList());
  }

  /** A pod came to a node or left it. */
  moved(podClass: PodClass, node: number, by: Change): void {
    for (let i = 0; i < this.#watched.length; i++) {
      const watched = this.#watched[i];
      if (watched.filter.moved?.(podClass, node, by)) {
        watched.reachedOthers = true;
      }
    }
  }

  /** Looks at a node again, and says whether that made a difference. */
  refresh(node: number): boolean {
    if (!this.eligible[node]) {
      return false;
    }
    for (let i = 0; i < this.#watched.length; i++) {
      const { filter, passed } = this.#watched[i];
      const answer = filter.passes(node) ? 1 : 0;
      this.#rejecting[node] += passed[node] - answer;
      passed[node] = answer;
    }
    return this.#decide(node);
  }

  /**
   * Looks at all nodes again with the filters that need it, and adds the nodes for which it made a difference. Nothing here
   * may end it halfway: what a filter has said would be taken for decided.
   */
  refreshOthers(flipped: NodeList): void {
    const news = this.#news;
    news.clear();
    for (let i = 0; i < this.#watched.length; i++) {
      const watched = this.#watched[i];
      if (watched.reachedOthers) {
        this.#ask(watched);
        watched.reachedOthers = false;
      }
    }
    // Once all filters are asked: a node that one lets in and another keeps out has not flipped.
    for (let i = 0; i < news.length; i++) {
      if (this.#decide(news.at(i))) {
        flipped.push(news.at(i));
      }
    }
    if (this.#nominated.size > 0) {
      this.#decideNominated(flipped);
    }
  }

  /**
   * With the pods that are nominated to a node another answer may change than the one that filters speak of, which is
   * without them: a pod that comes elsewhere in the domain is enough.
   */
  #decideNominated(flipped: NodeList): void {
    for (const node of this.#nominated.keys()) {
      if (this.eligible[node] && this.#decide(node)) {
        flipped.push(node);
      }
    }
  }

  /** Notes the nodes of which a filter says something new. */
  #ask({ filter, passed }: Watched): void {
    const { eligible } = this;
    const rejecting = this.#rejecting;
    const news = this.#news;
    const answers = this.#answers;
    if (filter.passesEach) {
      filter.passesEach(answers);
    } else {
      for (let node = 0; node < answers.length; node++) {
        answers[node] = eligible[node] && filter.passes(node) ? 1 : 0;
      }
    }
    for (let node = 0; node < passed.length; node++) {
      if (passed[node] !== answers[node] && eligible[node]) {
        rejecting[node] += passed[node] - answers[node];
        passed[node] = answers[node];
        news.push(node);
      }
    }
  }

  /** Says whether an eligible node is feasible now, and whether that is news. */
  #decide(node: number): boolean {
    let feasible = this.#rejecting[node] === 0 ? 1 : 0;
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

/** One filter over all nodes: its calls are alike then, and the compiler makes them fast. */
function sieve(filter: Filter, mask: Uint8Array): void {
  for (let node = 0; node < mask.length; node++) {
    if (mask[node] && !filter.passes(node)) {
      mask[node] = 0;
    }
  }
}
