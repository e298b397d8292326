import type { PodClass } from './PodClass';
import type { Snapshot } from './Snapshot';

/** 1 for a pod that comes to a node, -1 for one that leaves it. */
export type Change = 1 | -1;

/**
 * What is taken of each node while pods come and go. It starts as the snapshot has it. What comes for good and is taken
 * back is kept in a log, a few words each, so that whoever has counted before can catch up.
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
  /** Where in the log the pods are that came and were not taken back. */
  readonly #placed: number[] = [];

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

  /** Counts a pod onto a node for good. */
  commit(podClass: PodClass, node: number): void {
    this.#placed.push(this.commits);
    this.#log(podClass, node, 1);
  }

  /** How many pods have come and were taken back in all. */
  get commits(): number {
    return this.#logNode.length;
  }

  /** Speaks of every pod that came or was taken back since there were `since` commits. */
  replay(
    since: number,
    visit: (podClass: PodClass, node: number, by: Change) => void,
  ): void {
    for (let i = since; i < this.#logNode.length; i++) {
      visit(this.#logClass[i], this.#logNode[i], this.#logBy[i]);
    }
  }

  /** Takes back the pods that came since there were `since` commits, the last first. That is a change too. */
  undo(since: number): void {
    const placed = this.#placed;
    for (let last = placed.pop(); last !== undefined; last = placed.pop()) {
      if (last < since) {
        placed.push(last);
        return;
      }
      this.#log(this.#logClass[last], this.#logNode[last], -1);
    }
  }

  /** Speaks of the pods that came since the snapshot was taken and are there, in their order. */
  visitPlaced(
    visit: (podClass: PodClass, node: number, count: 1) => void,
  ): void {
    for (const i of this.#placed) {
      visit(this.#logClass[i], this.#logNode[i], 1);
    }
  }

  /** Speaks of all pods as they are now, those of one class on one node mostly together. */
  visitPods(
    visit: (podClass: PodClass, node: number, count: number) => void,
  ): void {
    this.snapshot.visitPods(visit);
    this.visitPlaced(visit);
  }

  #log(podClass: PodClass, node: number, by: Change): void {
    this.move(podClass, node, by);
    this.#logClass.push(podClass);
    this.#logNode.push(node);
    this.#logBy.push(by);
  }
}
