import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  BERTH_SIGNAL_CHANNEL,
  type BerthSignal,
} from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';
import type { Revisions } from './Revisions';
import type { SignalPace } from './SignalPace';

/**
 * Tells browsers that something changed: at once when it was quiet before, and then as often as {@link SignalPace} says, the
 * last change included. Any browser may listen, signed in or not, so the message holds a revision and how to ask for it, and
 * nothing else.
 */
export class RevisionSignal {
  readonly #revisions: Revisions;
  readonly #signals: SignalsService;
  readonly #pace: SignalPace;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  #notBefore = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;

  private constructor(options: {
    revisions: Revisions;
    signals: SignalsService;
    pace: SignalPace;
    clock: Clock;
    logger: LoggerService;
  }) {
    this.#revisions = options.revisions;
    this.#signals = options.signals;
    this.#pace = options.pace;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Returns how to stop. */
  static start(options: {
    revisions: Revisions;
    signals: SignalsService;
    pace: SignalPace;
    clock: Clock;
    logger: LoggerService;
  }): () => void {
    const signal = new RevisionSignal(options);
    const stopListening = options.revisions.onChange(() => signal.#changed());
    return () => {
      stopListening();
      signal.#cancel?.();
    };
  }

  #changed(): void {
    if (this.#cancel) {
      return;
    }
    this.#cancel = this.#clock.after(
      Math.max(0, this.#notBefore - this.#clock.monotonic()),
      () => {
        this.#cancel = undefined;
        this.#publish();
      },
    );
  }

  #publish(): void {
    const { spreadMs, intervalMs } = this.#pace.next();
    this.#notBefore = this.#clock.monotonic() + intervalMs;
    this.#signals
      .publish<BerthSignal>({
        recipients: { type: 'broadcast' },
        channel: BERTH_SIGNAL_CHANNEL,
        message: { revision: this.#revisions.current, spreadMs },
      })
      .catch(error => {
        // Browsers also poll, slowly.
        this.#logger.warn('A change could not be signalled', error);
      });
  }
}
