import type { Cycle } from '../../framework/cycle';
import type { Normalization } from '../../framework/normalizeScore';
import type { Score } from '../../framework/plugin';
import { interPodAffinityArgs } from '../../framework/profile';
import type { Change } from '../../snapshot/Occupancy';
import { perClass } from '../../snapshot/perClass';
import type { PodClass } from '../../snapshot/PodClass';
import { countPods } from './countPods';
import { sumsOf, type DomainSums } from './DomainSums';
import { existingTerms, pendingTerms, type PodTerms } from './podTerms';

/** What each pod of a class adds to the domain that it is in. */
type Attraction = ReadonlyArray<{ sums: DomainSums; weight: number }>;

const INDIFFERENT: Attraction = [];

/** The lowest raw score is worth nothing and the highest 100; nodes that are alike are worth nothing. */
const fromLowestToHighest: Normalization = {
  readsLowest: true,
  // A quotient of floats that is cut off, as upstream: 100 × 29/100 is 28.
  normalize: (raw, lowest, highest) =>
    highest > lowest
      ? Math.trunc(100 * ((raw - lowest) / (highest - lowest)))
      : 0,
};

/**
 * Preferred terms of the pod, preferred terms of pods that are there, and their required affinity, which counts
 * `hardPodAffinityWeight`.
 * Source: pkg/scheduler/framework/plugins/interpodaffinity/scoring.go, v1.34.4 to v1.37.1.
 */
export class AffinityScore implements Score {
  readonly normalization = fromLowestToHighest;

  readonly #cycle: Cycle;
  readonly #terms: PodTerms;
  readonly #hardWeight: number;
  readonly #sums: DomainSums[] = [];
  /** How often a term of a pod that is there, or of the pod, adds to a domain; the sum may be nothing. */
  #additions = 0;
  readonly #attractionOf: (pods: PodClass) => Attraction;

  constructor(cycle: Cycle) {
    this.#cycle = cycle;
    this.#terms = pendingTerms(cycle);
    this.#hardWeight = interPodAffinityArgs(
      cycle.profile,
    ).hardPodAffinityWeight;
    this.#attractionOf = perClass(pods => this.#attract(pods));
    countPods(
      cycle,
      pods => this.#attractionOf(pods) !== INDIFFERENT,
      (pods, node, by) => this.#count(pods, node, by),
    );
  }

  /** Until a pod counts, every node is worth the same. */
  get readsUsage(): boolean {
    return this.#sums.length > 0;
  }

  get isSkipped(): boolean {
    return this.#additions === 0;
  }

  moved(pods: PodClass, node: number, by: Change): boolean {
    return this.#count(pods, node, by);
  }

  score(node: number): number {
    const sums = this.#sums;
    let score = 0;
    for (let i = 0; i < sums.length; i++) {
      score += sums[i].at(node);
    }
    return score;
  }

  #attract(pods: PodClass): Attraction {
    const { snapshot, own } = this.#cycle;
    const weights = new Map<string, number>();
    const add = ({ topologyKey }: { topologyKey: string }, weight: number) =>
      weights.set(topologyKey, (weights.get(topologyKey) ?? 0) + weight);
    for (const { term, weight } of this.#terms.preferred) {
      if (term.matches(pods)) {
        add(term, weight);
      }
    }
    const theirs = existingTerms(snapshot, pods);
    for (const { term, weight } of theirs.preferred) {
      if (term.matches(own)) {
        add(term, weight);
      }
    }
    for (const term of theirs.affinity) {
      if (this.#hardWeight > 0 && term.matches(own)) {
        add(term, this.#hardWeight);
      }
    }
    const attraction = [...weights].map(([key, weight]) => ({
      sums: sumsOf(this.#sums, snapshot, key),
      weight,
    }));
    return attraction.length > 0 ? attraction : INDIFFERENT;
  }

  /** Counts pods onto a node or off it, and says whether that changes the scores of other nodes. */
  #count(pods: PodClass, node: number, by: number): boolean {
    const attraction = this.#attractionOf(pods);
    let reachesOthers = false;
    for (let i = 0; i < attraction.length; i++) {
      const { sums, weight } = attraction[i];
      if (sums.has(node)) {
        sums.add(node, by * weight);
        this.#additions += by;
        reachesOthers ||= weight !== 0 && !sums.isPerNode;
      }
    }
    return reachesOthers;
  }
}
