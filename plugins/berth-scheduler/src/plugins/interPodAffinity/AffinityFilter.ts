import type { Cycle } from '../../framework/cycle';
import type { Filter, Rejection } from '../../framework/plugin';
import type { Change } from '../../snapshot/Occupancy';
import { perClass } from '../../snapshot/perClass';
import type { PodClass } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';
import { countPods } from './countPods';
import { sumsOf, type DomainSums } from './DomainSums';
import { existingTerms, pendingTerms, type PodTerms } from './podTerms';

const AFFINITY: Rejection = {
  code: 'UnschedulableAndUnresolvable',
  reasons: ["node(s) didn't match pod affinity rules"],
};
const ANTI_AFFINITY: Rejection = {
  code: 'Unschedulable',
  reasons: ["node(s) didn't match pod anti-affinity rules"],
};
const EXISTING_ANTI_AFFINITY: Rejection = {
  code: 'Unschedulable',
  reasons: ["node(s) didn't satisfy existing pods anti-affinity rules"],
};

/** What the pods of a class are to the pod. */
interface Relation {
  /** Whether they match all terms of its required affinity. */
  isWanted: boolean;
  /** Where they keep the pod away from their domain: by its own anti-affinity, and by theirs. */
  away: readonly DomainSums[];
  repelled: readonly DomainSums[];
}

const STRANGERS: Relation = { isWanted: false, away: [], repelled: [] };

/**
 * Required affinity and anti-affinity of the pod, and required anti-affinity of pods that are there.
 *
 * The gate InterPodAffinityHostnameFastPath (1.37, off by default) would decide otherwise only where nodes lack the
 * hostname label or share its value.
 * Source: pkg/scheduler/framework/plugins/interpodaffinity/filtering.go, v1.34.4 to v1.37.1.
 */
export class AffinityFilter implements Filter {
  // Always: pods that are placed later may have anti-affinity to this one.
  readonly readsUsage = true;

  readonly #snapshot: Snapshot;
  readonly #own: PodClass;
  readonly #terms: PodTerms;
  readonly #wanted: DomainSums[] = [];
  readonly #away: DomainSums[] = [];
  readonly #repelled: DomainSums[] = [];
  /** Whether the pod may be the first of those that it wants to be with: it matches its own terms. */
  readonly #matchesItself: boolean;
  /** How often a wanted pod is in a domain of a term. */
  #found = 0;
  /** How often a pod that is there for good is in a domain from which its anti-affinity keeps the pod away. */
  #repellers = 0;
  readonly #relationOf: (pods: PodClass) => Relation;

  constructor(cycle: Cycle) {
    this.#snapshot = cycle.snapshot;
    this.#own = cycle.own;
    this.#terms = pendingTerms(cycle);
    for (const { topologyKey } of this.#terms.affinity) {
      sumsOf(this.#wanted, this.#snapshot, topologyKey);
    }
    this.#matchesItself = this.#wants(cycle.own);
    this.#relationOf = perClass(pods => this.#relate(pods));
    countPods(
      cycle,
      pods => this.#relationOf(pods) !== STRANGERS,
      (pods, node, by) => this.moved(pods, node, by),
    );
  }

  ignores(pods: PodClass): boolean {
    return this.#relationOf(pods) === STRANGERS;
  }

  moved(pods: PodClass, node: number, by: number): boolean {
    const relation = this.#relationOf(pods);
    if (relation === STRANGERS) {
      return false;
    }
    const before = this.#isSkipped;
    for (let i = 0; i < relation.repelled.length; i++) {
      if (relation.repelled[i].has(node)) {
        this.#repellers += by;
      }
    }
    // Pods that are nominated to any node count from then on, or no longer.
    const reachesOthers = before !== this.#isSkipped;
    return this.#count(relation, node, by) || reachesOthers;
  }

  /** Where PreFilter skips the plugin, AddPod and RemovePod are not called: nominated pods do not count. */
  supposed(pods: PodClass, node: number, by: Change): void {
    const relation = this.#relationOf(pods);
    if (relation !== STRANGERS && !this.#isSkipped) {
      this.#count(relation, node, by);
    }
  }

  passes(node: number): boolean {
    return (
      this.#isNearWanted(node) &&
      !anyAt(this.#away, node) &&
      !anyAt(this.#repelled, node)
    );
  }

  reject(node: number): Rejection {
    if (!this.#isNearWanted(node)) {
      return AFFINITY;
    }
    return anyAt(this.#away, node) ? ANTI_AFFINITY : EXISTING_ANTI_AFFINITY;
  }

  /** Whether PreFilter leaves the plugin out: nothing that is there for good has to do with the pod. */
  get #isSkipped(): boolean {
    const { affinity, antiAffinity } = this.#terms;
    return (
      affinity.length === 0 &&
      antiAffinity.length === 0 &&
      this.#repellers === 0
    );
  }

  #isNearWanted(node: number): boolean {
    const wanted = this.#wanted;
    let isNear = true;
    for (let i = 0; i < wanted.length; i++) {
      if (!wanted[i].has(node)) {
        return false;
      }
      isNear &&= wanted[i].at(node) > 0;
    }
    return isNear || (this.#found === 0 && this.#matchesItself);
  }

  #wants(pods: PodClass): boolean {
    const { affinity } = this.#terms;
    return affinity.length > 0 && affinity.every(term => term.matches(pods));
  }

  #relate(pods: PodClass): Relation {
    const isWanted = this.#wants(pods);
    const away: DomainSums[] = [];
    const repelled: DomainSums[] = [];
    for (const term of this.#terms.antiAffinity) {
      if (term.matches(pods)) {
        away.push(sumsOf(this.#away, this.#snapshot, term.topologyKey));
      }
    }
    for (const term of existingTerms(this.#snapshot, pods).antiAffinity) {
      if (term.matches(this.#own)) {
        repelled.push(sumsOf(this.#repelled, this.#snapshot, term.topologyKey));
      }
    }
    return isWanted || away.length > 0 || repelled.length > 0
      ? { isWanted, away, repelled }
      : STRANGERS;
  }

  /** Counts pods onto a node or off it, and says whether that may decide on other nodes. */
  #count(relation: Relation, node: number, by: number): boolean {
    let reachesOthers = addTo(relation.away, node, by);
    reachesOthers = addTo(relation.repelled, node, by) || reachesOthers;
    if (relation.isWanted) {
      reachesOthers = addTo(this.#wanted, node, by) || reachesOthers;
      reachesOthers = this.#find(node, by) || reachesOthers;
    }
    return reachesOthers;
  }

  /** Says whether the rule of the first pod begins or ceases to hold. */
  #find(node: number, by: number): boolean {
    const before = this.#found;
    for (let i = 0; i < this.#wanted.length; i++) {
      if (this.#wanted[i].has(node)) {
        this.#found += by;
      }
    }
    return this.#matchesItself && (before === 0) !== (this.#found === 0);
  }
}

/** Says whether a domain of several nodes got its first pod or lost its last. */
function addTo(list: readonly DomainSums[], node: number, by: number): boolean {
  let reachesOthers = false;
  for (let i = 0; i < list.length; i++) {
    const sums = list[i];
    const before = sums.at(node);
    sums.add(node, by);
    if (!sums.isPerNode && before > 0 !== sums.at(node) > 0) {
      reachesOthers = true;
    }
  }
  return reachesOthers;
}

function anyAt(list: readonly DomainSums[], node: number): boolean {
  for (let i = 0; i < list.length; i++) {
    if (list[i].at(node) > 0) {
      return true;
    }
  }
  return false;
}
