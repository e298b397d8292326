import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';
import { patienceMs } from '../clock/backoff';
import { retryAfterMs } from './retryAfterMs';
import { WaitingLine } from './WaitingLine';

/** As many as there are kinds, nearly: the first answers do not say that the cluster bears the rest. */
const FULL_WIDTH = 16;

type State =
  /** Requests go as they come. */
  | { phase: 'closed' }
  /** The cluster has asked to be left in peace. */
  | { phase: 'open'; until: number; cancel: () => void }
  /**
   * That time is over, and whether the cluster has recovered is not known: one request goes, and two more for each that is
   * answered (TCP's slow start). `width` is how many may be under way; when all are welcome, the circuit closes.
   */
  | { phase: 'halfOpen'; asking: number; width: number };

/** Told when a request has to wait for the cluster's sake; then, when it goes. */
export interface Hold {
  onHeld?: () => void;
  onReleased?: () => void;
}

/**
 * Spares a cluster that asks for fewer requests, whoever of all its kinds was asked: none goes before the time that it named,
 * and then not all of them at once, which would bring it back to where it was.
 */
export class Circuit {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #waiting = new WaitingLine<State>();
  #state: State = { phase: 'closed' };

  constructor(options: { clock: Clock; random: () => number }) {
    this.#clock = options.clock;
    this.#random = options.random;
  }

  /** Asks, once it is time; in the order of asking. Rejects when the signal aborts before, and as `ask` does. */
  async during(
    options: Hold & {
      signal: AbortSignal;
      /** Whether an answer that asks for patience does so for the whole cluster. */
      isServersOwn: boolean;
    },
    ask: () => Promise<ClusterResponse>,
  ): Promise<ClusterResponse> {
    const grantedIn = this.#grant() ?? (await this.#queue(options));
    try {
      const response = await ask();
      const askedMs = patienceAskedFor(response, this.#clock);
      if (askedMs !== undefined && options.isServersOwn) this.#open(askedMs);
      else this.#settle(grantedIn, isServed(response) ? 'answered' : 'failed');
      return response;
    } catch (error) {
      this.#settle(grantedIn, 'failed');
      throw error;
    }
  }

  /** Whether who asks now has to wait until a time that the cluster has named. */
  get isOpen(): boolean {
    return this.#state.phase === 'open';
  }

  /** Nobody asks any more. */
  stop(): void {
    if (this.#state.phase === 'open') this.#state.cancel();
  }

  /** The state in which a request may go now. */
  #grant(): State | undefined {
    const state = this.#state;
    switch (state.phase) {
      case 'closed':
        return state;
      case 'open':
        return undefined;
      default:
        if (state.asking >= state.width) return undefined;
        state.asking++;
        return state;
    }
  }

  async #queue(options: Hold & { signal: AbortSignal }): Promise<State> {
    const { signal, onHeld, onReleased } = options;
    onHeld?.();
    const grantedIn = await this.#waiting.wait(signal);
    onReleased?.();
    return grantedIn;
  }

  #open(askedMs: number): void {
    const former = this.#state;
    const ms = patienceMs({
      atLeastMs: askedMs,
      // It is for the kind that was refused to come back less and less often; the others may be welcome.
      failures: 0,
      random: this.#random(),
    });
    const until = this.#clock.monotonic() + ms;
    if (former.phase === 'open') {
      if (until <= former.until) return;
      former.cancel();
    }
    const cancel = this.#clock.after(ms, () => {
      this.#state = { phase: 'halfOpen', asking: 0, width: 1 };
      this.#admit();
    });
    this.#state = { phase: 'open', until, cancel };
  }

  #settle(grantedIn: State, outcome: 'answered' | 'failed'): void {
    // What was sent before the circuit opened says nothing about the time after.
    if (grantedIn !== this.#state || grantedIn.phase !== 'halfOpen') return;
    grantedIn.asking--;
    if (outcome === 'answered') grantedIn.width++;
    if (grantedIn.width >= FULL_WIDTH) this.#state = { phase: 'closed' };
    this.#admit();
  }

  #admit(): void {
    while (!this.#waiting.isEmpty) {
      const state = this.#grant();
      if (!state) return;
      this.#waiting.admit(state);
    }
  }
}

/** Whether more of its kind are welcome. */
function isServed({ status }: ClusterResponse): boolean {
  return status !== 429 && status !== 503;
}

/**
 * How long an answer asks everybody to wait. A 503 without a time may be that of one aggregated API that is down, which is
 * no reason to leave the others alone.
 */
function patienceAskedFor(
  { status, headers }: ClusterResponse,
  clock: Clock,
): number | undefined {
  const askedMs = retryAfterMs(headers, clock);
  if (status === 429) return askedMs ?? 0;
  return status === 503 ? askedMs : undefined;
}
