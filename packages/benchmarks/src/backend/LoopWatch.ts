import { percentile } from './measureViews';

const EVERY_MS = 5;

/** Milliseconds. */
export interface LoopLag {
  /** By which timers were late; other processes of the machine make it longer. */
  late: { p99: number; max: number };
  /** That the main thread worked from one timer to the next: what it would be late by on a machine of its own. */
  work: { p99: number; max: number };
}

/** Asks a timer all the time how late it is, from when it is begun. */
export class LoopWatch {
  #late: number[] = [];
  #work: number[] = [];
  #last: { at: number; worked: number } | undefined;

  begin(): void {
    const isRunning = this.#last !== undefined;
    this.#late = [];
    this.#work = [];
    this.#last = now();
    if (!isRunning) setInterval(() => this.#look(), EVERY_MS);
  }

  get lag(): LoopLag {
    return { late: summary(this.#late), work: summary(this.#work) };
  }

  #look(): void {
    const { at, worked } = this.#last ?? now();
    this.#last = now();
    this.#late.push(Math.max(0, this.#last.at - at - EVERY_MS));
    this.#work.push(this.#last.worked - worked);
  }
}

function now() {
  const { user, system } = process.threadCpuUsage();
  return { at: performance.now(), worked: (user + system) / 1_000 };
}

function summary(values: readonly number[]) {
  return {
    p99: percentile(values, 99),
    max: values.reduce((most, value) => Math.max(most, value), 0),
  };
}
