import { Turns } from './Turns';

/** What else the process has to do waits no longer than this, and one step. */
const SLICE_MS = 8;

/** Of however many requests come in one turn of the event loop, each takes so much at once. */
const FIRST_MS = 1;

/** Reading the clock costs as much as a small step. */
const BATCH = 64;

/** Of answers that take long. A storm of events has turns of its own, so that it does not make them longer. */
const ofAnswers = new Turns();

/** Long work in slices. The first is short and begins at once: most work needs no other. */
export class Slices {
  readonly #turns: Turns;
  #ends: number | undefined;

  /** @param turns - Of those whose slices are not to come in the same turn of the event loop. */
  constructor(turns = ofAnswers) {
    this.#turns = turns;
  }

  /** Whether it is somebody else's turn: the caller then awaits {@link Slices.pause}. */
  get isOver(): boolean {
    const now = performance.now();
    // Not from when the slices were made: what is waited for until then is no work.
    this.#ends ??= now + FIRST_MS;
    return now >= this.#ends;
  }

  /** Resolves when the next slice begins. */
  async pause(): Promise<void> {
    await this.#turns.next();
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
