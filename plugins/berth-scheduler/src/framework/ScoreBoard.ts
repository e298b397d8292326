import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import { MaxTree } from './MaxTree';
import type { PreparedCycle } from './cycle';
import type { NodeList } from './NodeList';
import { LevelColumn } from './LevelColumn';
import { ScoreColumn, type Column } from './ScoreColumn';

/**
 * Scores of the feasible nodes, kept right while pods come and go. Only nodes that changed are scored again, unless a
 * plugin says that others changed with them, or the extremes moved by which it is normalised.
 */
export class ScoreBoard {
  readonly #columns: readonly Column[];
  /** Those that pods can change. */
  readonly #active: readonly Column[];
  readonly #feasible: Uint8Array;
  /** Weighted sum by node; right only where the node is feasible. */
  readonly #sums: Float64Array;
  /** The same, with -Infinity where the node is not feasible. */
  readonly #totals: MaxTree;

  /**
   * @param eligible - 1 for each node that may be feasible, now or once pods have come or gone.
   * @param feasible - 1 for each that is, as it will be whenever the board is asked to settle.
   */
  constructor(
    { cycle, scores }: PreparedCycle,
    eligible: Uint8Array,
    feasible: Uint8Array,
  ) {
    const sums = new Float64Array(feasible.length);
    this.#feasible = feasible;
    this.#sums = sums;
    this.#totals = new MaxTree(feasible.length);
    this.#columns = scores.map(({ score, weight }) => {
      const options = { score, weight, eligible, feasible, sums };
      return score.levels
        ? new LevelColumn(score.levels, options)
        : new ScoreColumn(options);
    });
    for (const column of this.#columns) {
      cycle.check();
      column.settleAll();
    }
    this.#active = this.#columns.filter(({ isStatic }) => !isStatic);
    this.#totals.setAll(sums, feasible);
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
   * Brings the scores up to date.
   *
   * @param touched - Nodes to which pods came, or which they left.
   * @param flipped - Nodes that became feasible or ceased to be.
   */
  settle(touched: NodeList, flipped: NodeList): void {
    let othersChanged = false;
    // First, because it counts by the scores as they were.
    for (let i = 0; flipped.length > 0 && i < this.#columns.length; i++) {
      if (this.#columns[i].flip(flipped)) {
        othersChanged = true;
      }
    }
    for (let i = 0; i < this.#active.length; i++) {
      if (this.#active[i].settle(touched, flipped.length > 0)) {
        othersChanged = true;
      }
    }
    // One climb in the tree for each node, or the whole tree at once where many changed.
    if (othersChanged || flipped.length > this.#sums.length / 16) {
      this.#totals.setAll(this.#sums, this.#feasible);
      return;
    }
    this.#setEach(touched);
    this.#setEach(flipped);
  }

  #setEach(nodes: NodeList): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes.at(i);
      const total = this.#feasible[node] ? this.#sums[node] : -Infinity;
      this.#totals.set(node, total);
    }
  }
}
