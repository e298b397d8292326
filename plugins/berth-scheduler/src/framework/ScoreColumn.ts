import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { Score } from './plugin';

/** The scores of one plugin by node. */
export class ScoreColumn {
  /** Normalised and multiplied; 0 where the node is not feasible or the plugin ignores it. */
  readonly weighted: Float64Array;

  readonly #score: Score;
  readonly #weight: number;
  readonly #feasible: Uint8Array;
  /** NaN where the node is not feasible or the plugin ignores it. */
  readonly #raw: Float64Array;
  #lowest = Infinity;
  #highest = -Infinity;
  /** How many nodes have the extreme score: while one is left, the extreme stays. */
  #atLowest = 0;
  #atHighest = 0;
  /** Whether pods came or went that change the scores of other nodes than theirs. */
  #reachedOthers = false;

  constructor(options: { score: Score; weight: number; feasible: Uint8Array }) {
    const { length } = options.feasible;
    this.#score = options.score;
    this.#weight = options.weight;
    this.#feasible = options.feasible;
    this.#raw = new Float64Array(length).fill(NaN);
    this.weighted = new Float64Array(length);
  }

  /** Whether pods that come and go leave the scores of feasible nodes as they are. */
  get isStatic(): boolean {
    const { readsUsage, moved } = this.#score;
    return !readsUsage && !moved;
  }

  moved(podClass: PodClass, node: number, by: Change): void {
    if (this.#score.moved?.(podClass, node, by)) {
      this.#reachedOthers = true;
    }
  }

  /** Scores a node again and says whether the scores of others changed with it. */
  settle(node: number, feasibleChanged: boolean): boolean {
    const score = this.#score;
    if (this.#reachedOthers || (feasibleChanged && score.feasible)) {
      this.settleAll();
      return true;
    }
    if (!score.readsUsage && !feasibleChanged) {
      return false;
    }
    const raw = this.#feasible[node] ? score.score(node) : NaN;
    if (score.normalization && this.#movesExtremes(this.#raw[node], raw)) {
      this.#raw[node] = raw;
      this.#findExtremes();
      this.#weighAll();
      return true;
    }
    this.#raw[node] = raw;
    this.weighted[node] = this.#weigh(raw);
    return false;
  }

  settleAll(): void {
    const score = this.#score;
    const raw = this.#raw;
    score.feasible?.(this.#feasible);
    for (let node = 0; node < raw.length; node++) {
      raw[node] = this.#feasible[node] ? score.score(node) : NaN;
    }
    if (score.normalization) {
      this.#findExtremes();
    }
    this.#weighAll();
    this.#reachedOthers = false;
  }

  #movesExtremes(before: number, after: number): boolean {
    if (before === this.#highest) {
      this.#atHighest -= 1;
    }
    if (before === this.#lowest) {
      this.#atLowest -= 1;
    }
    if (after === this.#highest) {
      this.#atHighest += 1;
    }
    if (after === this.#lowest) {
      this.#atLowest += 1;
    }
    const movesLowest = this.#atLowest === 0 || after < this.#lowest;
    return (
      this.#atHighest === 0 ||
      after > this.#highest ||
      (movesLowest && this.#score.normalization?.readsLowest === true)
    );
  }

  #findExtremes(): void {
    const raw = this.#raw;
    let lowest = Infinity;
    let highest = -Infinity;
    let atLowest = 0;
    let atHighest = 0;
    for (let node = 0; node < raw.length; node++) {
      const value = raw[node];
      if (value < lowest) {
        lowest = value;
        atLowest = 0;
      }
      if (value > highest) {
        highest = value;
        atHighest = 0;
      }
      if (value === lowest) {
        atLowest += 1;
      }
      if (value === highest) {
        atHighest += 1;
      }
    }
    this.#lowest = lowest;
    this.#highest = highest;
    this.#atLowest = atLowest;
    this.#atHighest = atHighest;
  }

  #weighAll(): void {
    const raw = this.#raw;
    for (let node = 0; node < raw.length; node++) {
      this.weighted[node] = this.#weigh(raw[node]);
    }
  }

  #weigh(raw: number): number {
    if (Number.isNaN(raw)) {
      return 0;
    }
    const { normalization } = this.#score;
    return (
      this.#weight *
      (normalization
        ? normalization.normalize(raw, this.#lowest, this.#highest)
        : raw)
    );
  }
}
