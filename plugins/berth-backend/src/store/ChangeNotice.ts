import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../clock/Clock';

const BATCH_MS = 100;

/**
 * Tells listeners that something changed: at once when it was quiet before, and then at most every 100 ms, so that a
 * storm of events costs ten notices a second and a lone event is not held back.
 */
export class ChangeNotice {
  readonly #clock: Clock;
  readonly #logger?: LoggerService;
  readonly #listeners = new Set<() => void>();
  #phase: 'quiet' | 'holding' | 'holdingMore' | 'stopped' = 'quiet';
  #cancel: () => void = () => {};

  constructor(options: { clock: Clock; logger?: LoggerService }) {
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  listen(listener: () => void): () => void {
    // Wrapped, so that the same function may listen twice and stop once.
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  changed(): void {
    if (this.#phase === 'quiet') {
      // Not from within the change itself: a listener must see the whole of it.
      this.#hold(0);
      this.#phase = 'holdingMore';
    } else if (this.#phase === 'holding') {
      this.#phase = 'holdingMore';
    }
  }

  stop(): void {
    this.#phase = 'stopped';
    this.#cancel();
    this.#listeners.clear();
  }

  #hold(ms: number): void {
    this.#cancel = this.#clock.after(ms, () => this.#release());
  }

  #release(): void {
    if (this.#phase !== 'holdingMore') {
      this.#phase = 'quiet';
      return;
    }
    this.#phase = 'holding';
    this.#hold(BATCH_MS);
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // One listener's fault must not keep the news from the others.
        this.#logger?.error('A listener to cluster changes failed', {
          error: String(error),
        });
      }
    }
  }
}
