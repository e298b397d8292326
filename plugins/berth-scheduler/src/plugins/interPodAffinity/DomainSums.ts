import type { Snapshot } from '../../snapshot/Snapshot';
import { topologyOf } from '../../snapshot/topology';

/** What pods add up to in each domain of a topology key. */
export class DomainSums {
  readonly topologyKey: string;
  /** Whether each domain is one node, as hostnames are: what happens on one node then says nothing about others. */
  readonly isPerNode: boolean;

  readonly #domainOf: Int32Array;
  readonly #sums: Float64Array;

  constructor(snapshot: Snapshot, topologyKey: string) {
    const { valueOf, values } = topologyOf(snapshot, topologyKey);
    let labelled = 0;
    for (let node = 0; node < valueOf.length; node++) {
      if (valueOf[node] >= 0) {
        labelled += 1;
      }
    }
    this.topologyKey = topologyKey;
    this.isPerNode = labelled === values.length;
    this.#domainOf = valueOf;
    this.#sums = new Float64Array(values.length);
  }

  /** Whether the node is in a domain at all. */
  has(node: number): boolean {
    return this.#domainOf[node] >= 0;
  }

  /** The sum of the node's domain; 0 where it is in none. */
  at(node: number): number {
    const domain = this.#domainOf[node];
    return domain < 0 ? 0 : this.#sums[domain];
  }

  /** Adds to the domain of the node, if it is in one. */
  add(node: number, amount: number): void {
    const domain = this.#domainOf[node];
    if (domain >= 0) {
      this.#sums[domain] += amount;
    }
  }
}

/** The sums of one topology key in a list that grows as keys are met. */
export function sumsOf(
  list: DomainSums[],
  snapshot: Snapshot,
  topologyKey: string,
): DomainSums {
  let sums = list.find(one => one.topologyKey === topologyKey);
  if (!sums) {
    sums = new DomainSums(snapshot, topologyKey);
    list.push(sums);
  }
  return sums;
}
