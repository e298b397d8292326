import type { PreparedCycle } from './cycle';
import { MaxTree } from './MaxTree';
import { normalizeScore } from './normalizeScore';

/**
 * Scores of the feasible nodes, kept right while pods are placed: only the node that changed is scored again, and all
 * of them only when the highest raw score of a normalised plugin leaves with a node.
 */
export class ScoreBoard {
  readonly #scores: PreparedCycle['scores'];
  readonly #feasible: Uint8Array;
  readonly #raw: Float64Array[];
  readonly #highest: number[];
  /** Weighted sum by node; -Infinity where the node is not feasible. */
  readonly #totals: MaxTree;

  /** @param feasible - 1 for each feasible node; the board keeps its own copy. */
  constructor({ scores }: PreparedCycle, feasible: Uint8Array) {
    this.#scores = scores;
    this.#feasible = feasible.slice();
    this.#totals = new MaxTree(feasible.length);
    this.#raw = scores.map(({ score }) => {
      const raw = new Float64Array(feasible.length);
      for (let node = 0; node < raw.length; node++) {
        raw[node] = feasible[node] ? score.score(node) : 0;
      }
      return raw;
    });
    this.#highest = scores.map((_, plugin) => this.#findHighest(plugin));
    this.#sumAll();
  }

  /** Weighted score of one plugin on a feasible node. */
  weighted(plugin: number, node: number): number {
    const { score, weight } = this.#scores[plugin];
    return (
      weight *
      normalizeScore(
        score.normalization,
        this.#raw[plugin][node],
        this.#highest[plugin],
      )
    );
  }

  /** Sum of the weighted scores of a feasible node. */
  total(node: number): number {
    return this.#totals.get(node);
  }

  /** The first feasible node with the highest total; -1 where none is feasible. */
  first(): number {
    return this.#totals.first();
  }

  /** Scores a node again on which a pod was placed. */
  update(node: number): void {
    for (let plugin = 0; plugin < this.#scores.length; plugin++) {
      const { score } = this.#scores[plugin];
      if (score.readsUsage) {
        this.#raw[plugin][node] = score.score(node);
      }
    }
    this.#totals.set(node, this.#sum(node));
  }

  /** Takes a node out that is no longer feasible. */
  exclude(node: number): void {
    this.#feasible[node] = 0;
    this.#totals.set(node, -Infinity);
    let changed = false;
    for (let plugin = 0; plugin < this.#scores.length; plugin++) {
      if (
        this.#scores[plugin].score.normalization !== 'none' &&
        this.#raw[plugin][node] === this.#highest[plugin]
      ) {
        const highest = this.#findHighest(plugin);
        changed ||= highest !== this.#highest[plugin];
        this.#highest[plugin] = highest;
      }
    }
    if (changed) {
      this.#sumAll();
    }
  }

  #findHighest(plugin: number): number {
    const raw = this.#raw[plugin];
    let highest = 0;
    for (let node = 0; node < raw.length; node++) {
      if (this.#feasible[node] && raw[node] > highest) {
        highest = raw[node];
      }
    }
    return highest;
  }

  #sumAll(): void {
    for (let node = 0; node < this.#feasible.length; node++) {
      if (this.#feasible[node]) {
        this.#totals.set(node, this.#sum(node));
      }
    }
  }

  #sum(node: number): number {
    let sum = 0;
    for (let plugin = 0; plugin < this.#scores.length; plugin++) {
      sum += this.weighted(plugin, node);
    }
    return sum;
  }
}
