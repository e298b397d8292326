import { WaitingLine } from './WaitingLine';

/** Of all kinds together. */
export const LISTS_PER_CLUSTER = 2;
/** Of all clusters together. */
export const LISTS_IN_ALL = 8;

/**
 * Bounds how many lists run at once: reading everything again, everywhere, at the same moment is the one way in which Berth
 * could hurt a cluster, or itself.
 */
export class ListSlots {
  readonly #waiting = new WaitingLine<void>();
  #free: number;

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Resolves, in the order of asking, with how to give the slot back. Rejects when the signal aborts. */
  async acquire(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    await this.#take(signal);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#give();
    };
  }

  /** Does something while a slot is held. Rejects as {@link ListSlots.acquire} does, and as `act` does. */
  async during<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    const release = await this.acquire(signal);
    try {
      return await act();
    } finally {
      release();
    }
  }

  #take(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    return this.#waiting.wait(signal);
  }

  /** Passes the slot on to whoever has waited longest. */
  #give(): void {
    if (this.#waiting.isEmpty) this.#free++;
    else this.#waiting.admit();
  }
}
