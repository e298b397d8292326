interface Entry {
  /** Milliseconds since the epoch. */
  time: number;
  action: () => void;
}

/** What will happen, in the order of time; actions of the same time happen in the order they were entered. */
export class Agenda {
  readonly #entries: Entry[] = [];

  /** The time of the next action. */
  get next(): number | undefined {
    return this.#entries.at(-1)?.time;
  }

  enter(time: number, action: () => void) {
    // The next entry is the last of the array, so that taking it moves nothing.
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#entries[middle].time > time) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { time, action });
  }

  take(): Entry | undefined {
    return this.#entries.pop();
  }
}
