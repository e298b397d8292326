/**
 * Runs one task at a time, and once more when it was asked for again meanwhile: a burst of signals costs two requests,
 * and the last one always starts after the last signal. `stop` aborts what is in flight; nothing runs after it.
 */
export class SingleFlight {
  readonly #task: (signal: AbortSignal) => Promise<void>;
  readonly #controller = new AbortController();
  #phase: 'idle' | 'running' | 'runningAndAskedAgain' = 'idle';

  constructor(task: (signal: AbortSignal) => Promise<void>) {
    this.#task = task;
  }

  request(): void {
    if (this.#controller.signal.aborted) {
      return;
    }
    if (this.#phase === 'idle') {
      this.#run();
    } else {
      this.#phase = 'runningAndAskedAgain';
    }
  }

  stop(): void {
    this.#controller.abort();
  }

  #run(): void {
    this.#phase = 'running';
    this.#task(this.#controller.signal).finally(() => {
      const again = this.#phase === 'runningAndAskedAgain';
      this.#phase = 'idle';
      if (again) {
        this.request();
      }
    });
  }
}
