import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { PreparedCycle } from './cycle';
import { Feasibility } from './Feasibility';
import { NodeList } from './NodeList';
import { ScoreBoard } from './ScoreBoard';

/**
 * Where the next of several alike pods goes, kept right while pods come and go: an answer costs as much as what has
 * changed since the last one, not as much as there are nodes.
 */
export class Placement {
  readonly prepared: PreparedCycle;
  readonly feasibility: Feasibility;
  readonly #board: ScoreBoard;
  /** How many commits to the usage are accounted for. */
  #seen: number;
  /** Nodes to which pods came, or which they left, since the last answer. */
  readonly #touched = new NodeList();
  /** Nodes that became feasible or ceased to be. */
  readonly #flipped = new NodeList();
  /**
   * By node, up to which commit it was touched last: several pods may come to one node in between, and to look at it once
   * places a fifth more of mixed pods.
   */
  readonly #touchedIn: Int32Array;

  /** @param among - 1 for each node that counts; all do where it is not given. */
  constructor(prepared: PreparedCycle, among?: Uint8Array) {
    this.prepared = prepared;
    this.feasibility = new Feasibility(prepared, among);
    const { eligible, mask } = this.feasibility;
    this.#board = new ScoreBoard(prepared, eligible, mask);
    this.#seen = prepared.cycle.usage.commits;
    this.#touchedIn = new Int32Array(eligible.length).fill(-1);
  }

  /** Scores of the feasible nodes as pods are now. */
  board(): ScoreBoard {
    const { usage } = this.prepared.cycle;
    if (this.#seen < usage.commits) {
      usage.replay(this.#seen, this.#account);
      this.#seen = usage.commits;
      this.#settle();
    }
    return this.#board;
  }

  /** The best node for the next pod, the first of them in the order of the snapshot; -1 where none is feasible. */
  next(): number {
    return this.board().first();
  }

  /** Puts the next pod on its best node and gives the node; -1, and nothing changes, where none is feasible. */
  place(): number {
    const node = this.next();
    if (node >= 0) {
      const { usage, own } = this.prepared.cycle;
      usage.commit(own, node);
    }
    return node;
  }

  readonly #account = (podClass: PodClass, node: number, by: Change): void => {
    this.feasibility.moved(podClass, node, by);
    this.#board.moved(podClass, node, by);
    if (this.#touchedIn[node] !== this.#seen) {
      this.#touchedIn[node] = this.#seen;
      this.#touched.push(node);
    }
  };

  #settle(): void {
    const { feasibility } = this;
    const touched = this.#touched;
    const flipped = this.#flipped;
    for (let i = 0; i < touched.length; i++) {
      if (feasibility.refresh(touched.at(i))) {
        flipped.push(touched.at(i));
      }
    }
    feasibility.refreshOthers(flipped);
    this.#board.settle(touched, flipped);
    touched.clear();
    flipped.clear();
  }
}
