import type { Clock } from '../../clock/Clock';
import type { Hold } from '../../connection/Circuit';
import { TroubleError } from '../../connection/TroubleError';

/**
 * The life of one request: it ends when its owner ends it, when the reflector is stopped, or when a deadline passes. The
 * deadline is moved by each sign of life, so that a slow answer of any length is read to its end and a silent one is not
 * waited for.
 */
export class RequestScope {
  readonly #controller = new AbortController();
  readonly #clock: Clock;
  readonly #parent: AbortSignal;
  #withinMs = Number.POSITIVE_INFINITY;
  #dueAt = Number.POSITIVE_INFINITY;
  #cancelTimer?: () => void;

  constructor(options: { clock: Clock; signal: AbortSignal }) {
    this.#clock = options.clock;
    this.#parent = options.signal;
    if (this.#parent.aborted) this.#onParentAbort();
    this.#parent.addEventListener('abort', this.#onParentAbort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** For a request that may have to wait for the cluster's sake: that time is not counted. */
  readonly hold: Required<Hold> = {
    onHeld: () => this.expectNothing(),
    onReleased: () => this.expectWithin(this.#withinMs),
  };

  /** The request fails unless this is called again, or the scope ends, within `ms`. */
  expectWithin(ms: number): void {
    this.#withinMs = ms;
    this.#dueAt = this.#clock.monotonic() + ms;
    // Moving the deadline is done for every chunk; the timer looks at it when it fires instead of being set anew.
    if (!this.#cancelTimer) this.#arm();
  }

  /** Waiting for something that is not the cluster's. */
  expectNothing(): void {
    this.#dueAt = Number.POSITIVE_INFINITY;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  end(): void {
    this.#cancelTimer?.();
    this.#parent.removeEventListener('abort', this.#onParentAbort);
    this.#controller.abort();
  }

  readonly #onParentAbort = () => this.#controller.abort();

  #arm(): void {
    const left = this.#dueAt - this.#clock.monotonic();
    this.#cancelTimer = this.#clock.after(left, () => {
      this.#cancelTimer = undefined;
      if (this.#clock.monotonic() < this.#dueAt) {
        this.#arm();
        return;
      }
      this.#controller.abort(
        new TroubleError({
          code: 'timeout',
          message: 'The cluster did not answer in time.',
        }),
      );
    });
  }
}
