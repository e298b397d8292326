import type { PodClass } from './PodClass';
import type { Snapshot } from './Snapshot';

/** 1 for a pod that comes to a node, -1 for one that leaves it. */
export type Change = 1 | -1;

/**
 * What is taken of each node while pods come and go. It starts as the snapshot has it. What comes and goes for good is
 * kept in a log, so that whoever has counted before can catch up, and so that it can be taken back.
 */
export class Occupancy {
  readonly snapshot: Snapshot;
  /** By resource and node, as `allocatable` of the snapshot. */
  readonly requested: Float64Array;
  readonly nonZeroCpu: Float64Array;
  readonly nonZeroMemory: Float64Array;
  readonly podCount: Uint32Array;

  readonly #logClass: PodClass[] = [];
  readonly #logNode: number[] = [];
  readonly #logBy: Change[] = [];

  constructor(snapshot: Snapshot) {
    const { columns } = snapshot;
    this.snapshot = snapshot;
    this.requested = columns.requested.slice();
    this.nonZeroCpu = columns.nonZeroCpu.slice();
    this.nonZeroMemory = columns.nonZeroMemory.slice();
    this.podCount = columns.podCount.slice();
  }

  /** Counts a pod onto a node or off it, without a trace: whoever does it takes it back. */
  move(podClass: PodClass, node: number, by: Change): void {
    const { rows, amounts, footprint } = podClass;
    const { size } = this.snapshot;
    for (let i = 0; i < rows.length; i++) {
      this.requested[rows[i] * size + node] += by * amounts[i];
    }
    this.nonZeroCpu[node] += by * footprint.nonZeroCpu;
    this.nonZeroMemory[node] += by * footprint.nonZeroMemory;
    this.podCount[node] += by;
  }

  /** Counts a pod onto a node or off it for good. */
  commit(podClass: PodClass, node: number, by: Change): void {
    this.move(podClass, node, by);
    this.#logClass.push(podClass);
    this.#logNode.push(node);
    this.#logBy.push(by);
  }

  /** How many pods have come and gone for good. */
  get commits(): number {
    return this.#logNode.length;
  }

  /** Speaks of every pod that came or went since there were `since` commits. */
  replay(
    since: number,
    visit: (podClass: PodClass, node: number, by: Change) => void,
  ): void {
    for (let i = since; i < this.#logNode.length; i++) {
      visit(this.#logClass[i], this.#logNode[i], this.#logBy[i]);
    }
  }

  /** Takes back what was committed since there were `since` commits, by committing the opposite. */
  undo(since: number): void {
    for (let i = this.#logNode.length - 1; i >= since; i--) {
      const by = this.#logBy[i] === 1 ? -1 : 1;
      this.commit(this.#logClass[i], this.#logNode[i], by);
    }
  }

  /** Speaks of all pods as they are now: how many of a class come (or, where negative, have gone) on a node. */
  visitPods(
    visit: (podClass: PodClass, node: number, count: number) => void,
  ): void {
    this.snapshot.visitPods(visit);
    this.replay(0, visit);
  }
}
