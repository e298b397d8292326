import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { BERTH_SIGNAL_CHANNEL } from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';
import type { Revisions } from './Revisions';

/** A rollout changes many objects at once; one notice is enough for them. */
const GATHER_MS = 250;
const LEAST_INTERVAL_MS = 1_000;

/**
 * Tells browsers that something changed: at most once a second, and at the latest a second after the last change. Any
 * browser may listen, signed in or not, so the message holds a revision and nothing else.
 */
export class RevisionSignal {
  readonly #revisions: Revisions;
  readonly #signals: SignalsService;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  #publishedAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;

  private constructor(options: {
    revisions: Revisions;
    signals: SignalsService;
    clock: Clock;
    logger: LoggerService;
  }) {
    this.#revisions = options.revisions;
    this.#signals = options.signals;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Returns how to stop. */
  static start(options: {
    revisions: Revisions;
    signals: SignalsService;
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
    const sinceLast = this.#clock.monotonic() - this.#publishedAt;
    this.#cancel = this.#clock.after(
      Math.max(GATHER_MS, LEAST_INTERVAL_MS - sinceLast),
      () => {
        this.#cancel = undefined;
        this.#publishedAt = this.#clock.monotonic();
        this.#publish();
      },
    );
  }

  #publish(): void {
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: BERTH_SIGNAL_CHANNEL,
        message: { revision: this.#revisions.current },
      })
      .catch(error => {
        // Browsers also poll, slowly.
        this.#logger.warn('A change could not be signalled', error);
      });
  }
}
