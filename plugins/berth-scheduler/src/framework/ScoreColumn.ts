import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { NodeList } from './NodeList';
import { NumberMemo } from './NumberMemo';
import type { Score } from './plugin';

/** The scores of one plugin by node, kept right while pods come and go. */
export interface Column {
  /** Normalised and multiplied; 0 where the plugin ignores the node. */
  readonly weighted: Float64Array;
  /** Whether pods that come and go leave the scores of feasible nodes as they are. */
  readonly isStatic: boolean;
  /** A pod came to a node or left it. */
  moved(podClass: PodClass, node: number, by: Change): void;
  /**
   * Some nodes became feasible or ceased to be; asked before `settle`, because it counts by the scores as they were. Says
   * whether scores of other nodes changed with that.
   */
  flip(nodes: NodeList): boolean;
  /** Scores nodes again, to which pods came or which they left. Says whether scores of others changed too. */
  settle(touched: NodeList, hasFlips: boolean): boolean;
  settleAll(): void;
}

/** What a column is made of. */
export interface ColumnOptions {
  score: Score;
  weight: number;
  /** 1 for each node that may be feasible. */
  eligible: Uint8Array;
  /** 1 for each node that is, as it will be whenever the column is asked to settle. */
  feasible: Uint8Array;
  /** Sums of all columns by node; what changes here is added there, so that nobody sums columns that did not change. */
  sums: Float64Array;
}

/**
 * The scores of one plugin by node. Nodes that are not feasible now, but may be once pods have gone, are scored too: when
 * they become feasible nothing needs to be scored again.
 */
export class ScoreColumn implements Column {
  readonly weighted: Float64Array;

  readonly #score: Score;
  readonly #weight: number;
  readonly #eligible: Uint8Array;
  readonly #feasible: Uint8Array;
  /** 1 for each node that makes extremes: the feasible ones, or where scores never differ, all. */
  #counted: Uint8Array;
  /** NaN where the node can never be feasible or the plugin ignores it. */
  readonly #raw: Float64Array;
  readonly #sums: Float64Array;
  #lowest = Infinity;
  #highest = -Infinity;
  /** How many nodes have the extreme score: while one is left, the extreme stays. */
  #atLowest = 0;
  #atHighest = 0;
  #grew = false;
  #reachedOthers = true;

  constructor(options: ColumnOptions) {
    const { length } = options.feasible;
    this.#score = options.score;
    this.#weight = options.weight;
    this.#eligible = options.eligible;
    this.#feasible = options.feasible;
    this.#counted = options.feasible;
    this.#sums = options.sums;
    this.#raw = new Float64Array(length).fill(NaN);
    this.weighted = new Float64Array(length);
  }

  get isStatic(): boolean {
    const { readsUsage, moved } = this.#score;
    return !readsUsage && !moved;
  }

  /**
   * Whether all nodes are to be scored again: pods came or went that change the scores of other nodes than theirs, or
   * nodes flipped and the plugin wants to know which are feasible.
   */
  #needsAll(hasFlips: boolean): boolean {
    return (
      this.#reachedOthers || (hasFlips && this.#score.feasible !== undefined)
    );
  }

  moved(podClass: PodClass, node: number, by: Change): void {
    if (this.#score.moved?.(podClass, node, by)) {
      this.#reachedOthers = true;
    }
  }

  settle(touched: NodeList, hasFlips: boolean): boolean {
    if (this.#needsAll(hasFlips)) {
      this.settleAll();
      return true;
    }
    let othersChanged = false;
    for (let i = 0; i < touched.length; i++) {
      if (this.#settleOne(touched.at(i))) {
        othersChanged = true;
      }
    }
    return othersChanged;
  }

  /** Scores a node again and says whether the scores of others changed with it. */
  #settleOne(node: number): boolean {
    const raw = this.#score.score(node);
    const before = this.#raw[node];
    if (raw === before || (Number.isNaN(raw) && Number.isNaN(before))) {
      return false;
    }
    this.#raw[node] = raw;
    if (this.#score.normalization && this.#counted[node]) {
      this.#count(before, -1);
      this.#count(raw, 1);
      if (this.#hasMovedExtremes()) {
        this.#weighAll();
        return true;
      }
    }
    this.#set(node, this.#weigh(raw));
    return false;
  }

  flip(nodes: NodeList): boolean {
    const isCounting = this.#counted === this.#feasible;
    if (!this.#score.normalization || !isCounting || this.#needsAll(true)) {
      return false;
    }
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes.at(i);
      this.#count(this.#raw[node], this.#feasible[node] ? 1 : -1);
    }
    if (this.#hasMovedExtremes()) {
      this.#weighAll();
      return true;
    }
    return false;
  }

  settleAll(): void {
    const score = this.#score;
    const raw = this.#raw;
    score.feasible?.(this.#feasible);
    if (score.scoreEach) {
      score.scoreEach(raw);
    } else {
      for (let node = 0; node < raw.length; node++) {
        raw[node] = this.#eligible[node] ? score.score(node) : NaN;
      }
    }
    if (this.isStatic && this.#isUniform()) {
      this.#counted = this.#eligible;
    }
    if (score.normalization) {
      this.#findExtremes();
    }
    this.#weighAll();
    this.#reachedOthers = false;
  }

  /** Whether no node that may be feasible is worth more than another. */
  #isUniform(): boolean {
    const first = this.#raw[this.#eligible.indexOf(1)];
    return this.#raw.every(
      (raw, node) => !this.#eligible[node] || raw === first,
    );
  }

  /** Counts a feasible node among those at the extremes, and lets an extreme grow. */
  #count(raw: number, by: Change): void {
    if (raw === this.#highest) {
      this.#atHighest += by;
    } else if (raw > this.#highest && by === 1) {
      this.#highest = raw;
      this.#atHighest = 1;
      this.#grew = true;
    }
    if (raw === this.#lowest) {
      this.#atLowest += by;
    } else if (raw < this.#lowest && by === 1) {
      this.#lowest = raw;
      this.#atLowest = 1;
      this.#grew ||= this.#score.normalization?.readsLowest === true;
    }
  }

  /** Whether an extreme that counts is another one than before; nobody at an extreme means that it is to be found anew. */
  #hasMovedExtremes(): boolean {
    const lowest = this.#lowest;
    const highest = this.#highest;
    const hasGrown = this.#grew;
    this.#grew = false;
    if (this.#atHighest > 0 && this.#atLowest > 0) {
      return hasGrown;
    }
    this.#findExtremes();
    return (
      hasGrown ||
      highest !== this.#highest ||
      (lowest !== this.#lowest &&
        this.#score.normalization?.readsLowest === true)
    );
  }

  #findExtremes(): void {
    const raw = this.#raw;
    const counted = this.#counted;
    let lowest = Infinity;
    let highest = -Infinity;
    let atLowest = 0;
    let atHighest = 0;
    for (let node = 0; node < raw.length; node++) {
      if (!counted[node]) {
        continue;
      }
      const value = raw[node];
      if (value <= lowest) {
        atLowest = value < lowest ? 1 : atLowest + 1;
        lowest = value;
      }
      if (value >= highest) {
        atHighest = value > highest ? 1 : atHighest + 1;
        highest = value;
      }
    }
    this.#lowest = lowest;
    this.#highest = highest;
    this.#atLowest = atLowest;
    this.#atHighest = atHighest;
  }

  #weighAll(): void {
    const raw = this.#raw;
    const sums = this.#sums;
    const { weighted } = this;
    const worth = new NumberMemo(score => this.#weigh(score));
    for (let node = 0; node < raw.length; node++) {
      const now = worth.get(raw[node]);
      if (now !== weighted[node]) {
        sums[node] += now - weighted[node];
        weighted[node] = now;
      }
    }
  }

  #set(node: number, weighted: number): void {
    this.#sums[node] += weighted - this.weighted[node];
    this.weighted[node] = weighted;
  }

  #weigh(raw: number): number {
    const { normalization } = this.#score;
    if (Number.isNaN(raw)) {
      return 0;
    }
    if (!normalization) {
      return this.#weight * raw;
    }
    // Where no node is feasible there is nothing to compare with.
    return this.#highest < this.#lowest
      ? 0
      : this.#weight *
          normalization.normalize(raw, this.#lowest, this.#highest);
  }
}
