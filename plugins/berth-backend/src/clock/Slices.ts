import { setImmediate } from 'node:timers/promises';

/** What else the process has to do waits no longer than this, and one step. */
const SLICE_MS = 8;

/** Reading the clock costs as much as a small step. */
const BATCH = 64;

/** Work in slices between which others have their turn. */
export class Slices {
  #ends = performance.now() + SLICE_MS;

  /** Whether it is somebody else's turn: the caller then awaits {@link Slices.pause}. */
  get isOver(): boolean {
    return performance.now() > this.#ends;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#ends = performance.now() + SLICE_MS;
  }

  /** The same things in small batches, with a pause wherever a slice is over. */
  async *over<T>(things: Iterable<T>): AsyncGenerator<T[]> {
    let batch: T[] = [];
    for (const thing of things) {
      batch.push(thing);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
      if (this.isOver) await this.pause();
    }
    if (batch.length > 0) yield batch;
  }
}
