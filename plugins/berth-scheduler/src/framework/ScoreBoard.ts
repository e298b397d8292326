import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import { MaxTree } from './MaxTree';
import type { PreparedCycle } from './cycle';
import type { NodeList } from './NodeList';
import { ScoreColumn } from './ScoreColumn';

/**
 * Scores of the feasible nodes, kept right while pods come and go. Only nodes that changed are scored again, unless a
 * plugin says that others changed with them, or the extremes moved by which it is normalised.
 */
export class ScoreBoard {
  readonly #columns: readonly ScoreColumn[];
  /** Those that pods can change. */
  readonly #active: readonly ScoreColumn[];
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
    this.#columns = scores.map(
      ({ score, weight }) =>
        new ScoreColumn({ score, weight, eligible, feasible, sums }),
    );
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
      if (settleColumn(this.#active[i], touched, flipped)) {
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

/** Says whether the scores of other nodes changed too. */
function settleColumn(
  column: ScoreColumn,
  touched: NodeList,
  flipped: NodeList,
): boolean {
  if (column.needsAll(flipped.length > 0)) {
    column.settleAll();
    return true;
  }
  let othersChanged = false;
  for (let i = 0; i < touched.length; i++) {
    if (column.settle(touched.at(i))) {
      othersChanged = true;
    }
  }
  return othersChanged;
}
