import type { Clock } from './Clock';

interface Timer {
  due: number;
  callback: () => void;
  cancel: () => void;
}

/**
 * The machine's time, which can also be told to jump ahead, or to pass faster: for tests with real servers, whose answers
 * take the time that they take, and with deadlines of minutes, which nobody should wait for.
 */
export class JumpingClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #speed: number;
  readonly #epoch = Date.now() - performance.now();
  #jumped = 0;

  /** @param speed - How many milliseconds pass in one of the machine's. */
  constructor(speed = 1) {
    this.#speed = speed;
  }

  monotonic(): number {
    return performance.now() * this.#speed + this.#jumped;
  }

  wall(): number {
    return this.#epoch + this.monotonic();
  }

  after(ms: number, callback: () => void): () => void {
    const timer: Timer = {
      due: this.monotonic() + ms,
      callback,
      cancel: () => {},
    };
    this.#timers.add(timer);
    this.#arm(timer);
    return () => this.#drop(timer);
  }

  /** Timers that are due then run now, in the order in which they are due. */
  jump(ms: number): void {
    this.#jumped += ms;
    const timers = [...this.#timers].sort((a, b) => a.due - b.due);
    for (const timer of timers) {
      timer.cancel();
      if (!this.#timers.has(timer)) continue;
      if (timer.due <= this.monotonic()) this.#run(timer);
      else this.#arm(timer);
    }
  }

  #arm(timer: Timer): void {
    const handle = setTimeout(
      () => this.#run(timer),
      Math.max(0, timer.due - this.monotonic()) / this.#speed,
    );
    handle.unref();
    timer.cancel = () => clearTimeout(handle);
  }

  #run(timer: Timer): void {
    this.#drop(timer);
    timer.callback();
  }

  #drop(timer: Timer): void {
    timer.cancel();
    this.#timers.delete(timer);
  }
}
