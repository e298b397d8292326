import type { Cycle } from '../../framework/cycle';
import type { Levels } from '../../framework/plugin';
import { HOSTNAME_LABEL } from '../../kubernetes/wellKnownLabels';
import type { Change } from '../../snapshot/Occupancy';
import type { PodClass } from '../../snapshot/PodClass';
import { topologyOf } from '../../snapshot/topology';
import type { SpreadConstraint } from './constraints';
import { SelectedPods } from './SelectedPods';

/**
 * A constraint with `ScheduleAnyway` on a cluster: how many pods it has counted in each domain, and what they weigh. A
 * host counts for itself, whatever name it says it has and whether the policies include it or not.
 * Source: podtopologyspread/scoring.go, v1.34.4 to v1.37.1.
 */
export class SoftConstraint {
  readonly #pods: SelectedPods;
  readonly #isOfHosts: boolean;
  /** By node; -1 where the node does not carry the topology key. */
  readonly #valueOf: Int32Array;
  /** By node: what is counted together. Nodes that do not carry the key are a domain, that of the empty value. */
  readonly #domainOf: Int32Array;
  /** 1 for each node whose pods count. */
  readonly #included: Uint8Array;
  /** By domain. */
  readonly #counts: Int32Array;
  readonly #nodesIn: Uint32Array;
  /** 1 for each domain that has a node that is scored; used again and again. */
  readonly #seen: Uint8Array;
  readonly #tolerance: number;
  #weight = 0;

  /** @param included - 1 for each node whose pods count. */
  constructor(
    cycle: Cycle,
    constraint: SpreadConstraint,
    included: Uint8Array,
  ) {
    const { snapshot, usage } = cycle;
    const { valueOf, values } = topologyOf(snapshot, constraint.topologyKey);
    this.#pods = new SelectedPods(cycle, constraint.selector);
    this.#isOfHosts = constraint.topologyKey === HOSTNAME_LABEL;
    this.#valueOf = valueOf;
    this.#tolerance = constraint.maxSkew - 1;
    if (this.#isOfHosts) {
      this.#domainOf = Int32Array.from(valueOf, (_, node) => node);
      this.#included = new Uint8Array(snapshot.size).fill(1);
      this.#counts = new Int32Array(snapshot.size);
    } else {
      const empty = values.indexOf('');
      const without = empty < 0 ? values.length : empty;
      this.#domainOf = valueOf.map(value => (value < 0 ? without : value));
      this.#included = included;
      this.#counts = new Int32Array(values.length + 1);
    }
    this.#nodesIn = new Uint32Array(this.#counts.length);
    this.#seen = new Uint8Array(this.#counts.length);
    for (let node = 0; node < snapshot.size; node++) {
      this.#nodesIn[this.#domainOf[node]] += 1;
    }
    usage.visitPods((podClass, node, count) => {
      if (this.#included[node] && this.#pods.counts(podClass)) {
        this.#counts[this.#domainOf[node]] += count;
      }
    });
  }

  /**
   * Weighs domains by how many there are.
   *
   * @param scored - 1 for each node that is feasible and not ignored.
   */
  weigh(scored: Uint8Array): void {
    const domainOf = this.#domainOf;
    const seen = this.#isOfHosts ? scored : this.#seen.fill(0);
    if (!this.#isOfHosts) {
      for (let node = 0; node < scored.length; node++) {
        seen[domainOf[node]] |= scored[node];
      }
    }
    let size = 0;
    for (let domain = 0; domain < seen.length; domain++) {
      size += seen[domain];
    }
    this.#weight = weightOf(size);
  }

  /**
   * What a host gets for so many pods, where so many hosts are scored; undefined for domains of other kinds, whose counts
   * are not by node.
   */
  get levels(): Omit<Levels, 'isScored'> | undefined {
    return this.#isOfHosts
      ? {
          levels: this.#counts,
          scoreOf: (count, hosts) =>
            Math.round(count * weightOf(hosts) + this.#tolerance),
        }
      : undefined;
  }

  /** What a node gets for its domain; the more pods, the more. */
  score(node: number): number {
    return this.#valueOf[node] < 0
      ? 0
      : this.#counts[this.#domainOf[node]] * this.#weight + this.#tolerance;
  }

  /** Adds what each node gets. */
  addScores(raw: Float64Array): void {
    const valueOf = this.#valueOf;
    const domainOf = this.#domainOf;
    const counts = this.#counts;
    const weight = this.#weight;
    const tolerance = this.#tolerance;
    for (let node = 0; node < raw.length; node++) {
      if (valueOf[node] >= 0) {
        raw[node] += counts[domainOf[node]] * weight + tolerance;
      }
    }
  }

  /**
   * A pod came to a node or left it.
   *
   * @returns Whether the score changes on other nodes than this one.
   */
  moved(podClass: PodClass, node: number, by: Change): boolean {
    if (!this.#included[node] || !this.#pods.counts(podClass)) {
      return false;
    }
    const domain = this.#domainOf[node];
    this.#counts[domain] += by;
    return this.#nodesIn[domain] > 1;
  }
}

/** The more domains, the more a pod in one of them weighs. */
function weightOf(domains: number): number {
  return Math.log(domains + 2);
}
