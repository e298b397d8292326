import type { Cycle } from '../../framework/cycle';
import { matchesLabelSelector } from '../../kubernetes/labelSelector';
import type { Change } from '../../snapshot/Occupancy';
import { topologyOf } from '../../snapshot/topology';
import type { SpreadConstraint } from './constraints';
import { DomainCounts } from './DomainCounts';
import { SelectedPods } from './SelectedPods';

/**
 * A constraint with `DoNotSchedule` on a cluster: how many pods it has counted in each domain, and how many a domain may
 * have at most so that the pod can still go there.
 */
export class HardConstraint {
  readonly pods: SelectedPods;
  readonly #valueOf: Int32Array;
  /** 1 for each node whose pods count. */
  readonly #included: Uint8Array;
  readonly #domains: DomainCounts;
  /** Of each domain, nodes that do not count included. */
  readonly #nodesIn: Uint32Array;
  readonly #minDomains: number;
  /** Greatest skew without the pod itself. */
  readonly #maxSkew: number;
  #most: number;

  /** @param included - 1 for each node whose pods count. */
  constructor(
    cycle: Cycle,
    constraint: SpreadConstraint,
    included: Uint8Array,
  ) {
    const { snapshot, own, usage } = cycle;
    const { topologyKey, selector, maxSkew, minDomains } = constraint;
    const { valueOf, values } = topologyOf(snapshot, topologyKey);
    this.pods = new SelectedPods(cycle, selector);
    this.#valueOf = valueOf;
    this.#included = included;
    this.#nodesIn = new Uint32Array(values.length);
    const isCounted = new Uint8Array(values.length);
    for (let node = 0; node < valueOf.length; node++) {
      const domain = valueOf[node];
      if (domain >= 0) {
        this.#nodesIn[domain] += 1;
        isCounted[domain] |= included[node];
      }
    }
    const counts = new Int32Array(values.length);
    usage.visitPods((podClass, node, count) => {
      if (included[node] && this.pods.counts(podClass)) {
        counts[valueOf[node]] += count;
      }
    });
    this.#domains = new DomainCounts(counts, isCounted);
    const selectsItself =
      selector !== undefined && matchesLabelSelector(selector, own.labels);
    this.#maxSkew = maxSkew - (selectsItself ? 1 : 0);
    this.#minDomains = minDomains;
    this.#most = this.#findMost();
  }

  /** Whether a node carries the topology key. */
  reaches(node: number): boolean {
    return this.#valueOf[node] >= 0;
  }

  /** Whether the pod can go to a node. */
  allows(node: number): boolean {
    const domain = this.#valueOf[node];
    return domain >= 0 && this.#domains.counts[domain] <= this.#most;
  }

  /** Leaves 1 only for nodes to which the pod can go. */
  restrict(passed: Uint8Array): void {
    const valueOf = this.#valueOf;
    const { counts } = this.#domains;
    const most = this.#most;
    for (let node = 0; node < passed.length; node++) {
      const domain = valueOf[node];
      if (domain < 0 || counts[domain] > most) {
        passed[node] = 0;
      }
    }
  }

  /**
   * A pod that the constraint selects came to a node or left it.
   *
   * @returns Whether `allows` now says something else of other nodes.
   */
  add(node: number, by: Change): boolean {
    if (!this.#included[node]) {
      return false;
    }
    const domain = this.#valueOf[node];
    const before = this.#domains.counts[domain];
    const after = before + by;
    const mostBefore = this.#most;
    this.#domains.add(domain, by);
    this.#most = this.#findMost();
    const isOtherHere = before <= mostBefore !== after <= this.#most;
    return (
      (isOtherHere && this.#nodesIn[domain] > 1) ||
      this.#isOtherElsewhere(mostBefore, after)
    );
  }

  /**
   * `minMatchNum` may be less than the least count, but no more than one is added to it or taken from it at once.
   * Source: podtopologyspread/filtering.go `Filter`, v1.37.1.
   */
  #findMost(): number {
    const { size, minimum } = this.#domains;
    return this.#maxSkew + (size < this.#minDomains ? 0 : minimum);
  }

  /** Whether a domain, but for the one that has `changed` pods now, is on the other side of the limit. */
  #isOtherElsewhere(mostBefore: number, changed: number): boolean {
    if (mostBefore === this.#most) {
      return false;
    }
    const count = Math.max(mostBefore, this.#most);
    const others =
      this.#domains.domainsWith(count) - (changed === count ? 1 : 0);
    return others > 0;
  }
}
