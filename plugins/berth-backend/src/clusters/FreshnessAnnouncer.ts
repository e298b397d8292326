import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';

/** Tells when a freshness changes, also when nothing happens but time. */
export class FreshnessAnnouncer {
  readonly #read: () => { freshness: Freshness; changesAt?: number };
  readonly #onChange: (freshness: Freshness) => void;
  readonly #clock: Clock;
  #announced = '';
  #timer: { due: number; cancel: () => void } | undefined;

  constructor(options: {
    clock: Clock;
    read: () => { freshness: Freshness; changesAt?: number };
    onChange: (freshness: Freshness) => void;
  }) {
    this.#clock = options.clock;
    this.#read = options.read;
    this.#onChange = options.onChange;
  }

  /** Call after whatever may have changed it. */
  look(): void {
    const { freshness, changesAt } = this.#read();
    const identity = JSON.stringify(freshness);
    if (identity !== this.#announced) {
      this.#announced = identity;
      this.#onChange(freshness);
    }
    if (changesAt !== undefined) this.#lookAgainAt(changesAt);
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** Each sign of life puts the end off; the timer that is set looks again then, instead of being set anew for each. */
  #lookAgainAt(due: number): void {
    if (this.#timer && this.#timer.due <= due) return;
    this.#timer?.cancel();
    const ms = Math.max(1, due - this.#clock.monotonic());
    const cancel = this.#clock.after(ms, () => {
      this.#timer = undefined;
      this.look();
    });
    this.#timer = { due, cancel };
  }
}
