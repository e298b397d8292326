import type { Clock } from '../clock/Clock';
import { Listeners, OnListenerFault } from './Listeners';

const BATCH_MS = 100;

/**
 * Tells listeners that something changed: at once when it was quiet before, and then at most every 100 ms, so that a
 * storm of events costs ten notices a second and a lone event is not held back.
 */
export class ChangeNotice {
  readonly #clock: Clock;
  readonly #listeners: Listeners<[]>;
  #phase: 'quiet' | 'holding' | 'holdingMore' | 'stopped' = 'quiet';
  #cancel: () => void = () => {};

  constructor(options: { clock: Clock; onListenerFault?: OnListenerFault }) {
    this.#clock = options.clock;
    this.#listeners = new Listeners(options.onListenerFault);
  }

  listen(listener: () => void): () => void {
    return this.#listeners.add(listener);
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
    this.#listeners.tell();
  }
}
