import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import { MaxTree } from './MaxTree';
import type { PreparedCycle } from './cycle';
import { ScoreColumn } from './ScoreColumn';

/**
 * Scores of the feasible nodes, kept right while pods come and go. Only the node that changed is scored again, unless a
 * plugin says that others changed with it, or the extremes moved by which it is normalised.
 */
export class ScoreBoard {
  readonly #columns: readonly ScoreColumn[];
  /** Those that pods can change; the others are asked again only where a node becomes feasible or ceases to be. */
  readonly #active: readonly ScoreColumn[];
  readonly #feasible: Uint8Array;
  /** Weighted sum by node; right only where the node is feasible. */
  readonly #sums: Float64Array;
  /** The same, with -Infinity where the node is not feasible. */
  readonly #totals: MaxTree;

  /** @param feasible - 1 for each feasible node, as it will be whenever the board is asked to settle. */
  constructor({ scores }: PreparedCycle, feasible: Uint8Array) {
    this.#feasible = feasible;
    this.#sums = new Float64Array(feasible.length);
    this.#totals = new MaxTree(feasible.length);
    this.#columns = scores.map(
      ({ score, weight }) => new ScoreColumn({ score, weight, feasible }),
    );
    this.#active = this.#columns.filter(({ isStatic }) => !isStatic);
    this.settleAll();
  }

  /** Weighted score of one plugin on a feasible node. */
  weighted(plugin: number, node: number): number {
    return this.#columns[plugin].weighted[node];
  }

  /** Sum of the weighted scores of a feasible node. */
  total(node: number): number {
    return this.#totals.get(node);
  }

  /** The first feasible node with the highest total; -1 where none is feasible. */
  first(): number {
    return this.#totals.first();
  }

  /** A pod came to a node or left it. */
  moved(podClass: PodClass, node: number, by: Change): void {
    for (let i = 0; i < this.#active.length; i++) {
      this.#active[i].moved(podClass, node, by);
    }
  }

  /**
   * Brings the scores of one node up to date.
   *
   * @param feasibleChanged - Whether it became feasible or ceased to be.
   */
  settle(node: number, feasibleChanged: boolean): void {
    const columns = feasibleChanged ? this.#columns : this.#active;
    let sum = this.#sums[node];
    let othersChanged = false;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      sum -= column.weighted[node];
      if (column.settle(node, feasibleChanged)) {
        othersChanged = true;
      }
      sum += column.weighted[node];
    }
    if (othersChanged) {
      this.#sumAll();
    } else {
      this.#sums[node] = sum;
      this.#totals.set(node, this.#feasible[node] ? sum : -Infinity);
    }
  }

  /** Brings the scores of all nodes up to date. */
  settleAll(): void {
    for (const column of this.#columns) {
      column.settleAll();
    }
    this.#sumAll();
  }

  #sumAll(): void {
    const sums = this.#sums;
    sums.fill(0);
    for (const { weighted } of this.#columns) {
      for (let node = 0; node < sums.length; node++) {
        sums[node] += weighted[node];
      }
    }
    this.#totals.setAll(sums, this.#feasible);
  }
}
