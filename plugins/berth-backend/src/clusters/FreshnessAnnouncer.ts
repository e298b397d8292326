import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';

/** Tells when a freshness changes, also when nothing happens but time. */
export class FreshnessAnnouncer {
  readonly #read: () => { freshness: Freshness; changesAt?: number };
  readonly #onChange: (freshness: Freshness) => void;
  readonly #clock: Clock;
  #announced = '';
  #cancelTimer: (() => void) | undefined;

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
    // Each sign of life moves the end; the timer that is set looks again instead of being set anew for each.
    if (changesAt !== undefined && !this.#cancelTimer) {
      this.#cancelTimer = this.#clock.after(
        Math.max(1, changesAt - this.#clock.monotonic()),
        () => {
          this.#cancelTimer = undefined;
          this.look();
        },
      );
    }
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
