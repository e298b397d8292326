import type { Clock } from './Clock';

interface Timer {
  due: number;
  callback: () => void;
  cancel: () => void;
}

/**
 * The machine's time, which can also be told to jump ahead: for tests with real servers, whose answers take the time that
 * they take, and with deadlines of minutes, which nobody should wait for.
 */
export class JumpingClock implements Clock {
  readonly #timers = new Set<Timer>();
  #jumped = 0;

  monotonic(): number {
    return performance.now() + this.#jumped;
  }

  wall(): number {
    return Date.now() + this.#jumped;
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
      Math.max(0, timer.due - this.monotonic()),
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
