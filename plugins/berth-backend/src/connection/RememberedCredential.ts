import type { Clock } from '../clock/Clock';
import { TroubleError } from './TroubleError';

/** A login in a browser takes a person a while; a plugin that asks nobody takes a second. */
const CREDENTIAL_DEADLINE_MS = 60_000;
const REASK_MS = 60_000;

/**
 * What somebody gives to sign in with. One question at a time and at most one a minute: each may start a process, a login or
 * a request to a cloud. What is given lives far longer than a minute, so that nothing is sent that has expired; where it does
 * not, that costs one 401, after which the connection is made anew.
 */
export class RememberedCredential<T> {
  readonly #ask: () => Promise<T>;
  readonly #clock: Clock;
  /** To readers, in the place of an error that may hold anything. */
  readonly #failure: string;
  #pending: Promise<T> | undefined;
  #answer: { given: T; at: number } | undefined;

  constructor(options: {
    ask: () => Promise<T>;
    clock: Clock;
    failure: string;
  }) {
    this.#ask = options.ask;
    this.#clock = options.clock;
    this.#failure = options.failure;
  }

  /** Rejects with `configuration` trouble where there is none to be had, or not in time. */
  async get(): Promise<T> {
    const answer = this.#answer;
    if (answer && this.#clock.monotonic() - answer.at < REASK_MS) {
      return answer.given;
    }
    this.#pending ??= this.#askNow();
    const pending = this.#pending;
    try {
      return await this.#inTime(pending);
    } finally {
      // One that never answers is asked again too: whoever waits for it would wait for ever.
      if (this.#pending === pending) this.#pending = undefined;
    }
  }

  async #askNow(): Promise<T> {
    const given = await this.#ask();
    this.#answer = { given, at: this.#clock.monotonic() };
    return given;
  }

  async #inTime(pending: Promise<T>): Promise<T> {
    let cancel = () => {};
    const late = new Promise<never>((_, reject) => {
      cancel = this.#clock.after(CREDENTIAL_DEADLINE_MS, () =>
        reject(
          new TroubleError({
            code: 'configuration',
            message: 'The credential plugin did not answer within 60 seconds.',
          }),
        ),
      );
    });
    try {
      return await Promise.race([pending, late]);
    } catch (error) {
      if (error instanceof TroubleError) throw error;
      // It goes to the log as the cause, not to readers.
      throw new TroubleError(
        { code: 'configuration', message: this.#failure },
        error,
      );
    } finally {
      cancel();
    }
  }
}
