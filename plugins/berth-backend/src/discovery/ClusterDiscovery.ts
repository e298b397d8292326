import type { Clock } from '../clock/Clock';
import { untilAborted } from '../clock/untilAborted';
import type { ClusterSession } from '../connection/ClusterSession';
import {
  failureOfError,
  failureOfResponse,
} from '../reflector/operations/failureOf';
import { readBody } from '../reflector/operations/readBody';
import { RequestScope } from '../reflector/operations/RequestScope';
import { parseJson } from '../reflector/parseWatchLine';
import type { Failure } from '../reflector/ReflectorState';
import { parseDiscovery } from './parseDiscovery';
import type { ServedKinds } from './ServedKinds';

const INACTIVITY_MS = 30_000;
/** 50 projects' CRDs are about 1 MB. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Aggregated where the server has it: since 1.27 as v2beta1, since 1.30 as v2. */
const ACCEPT = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join();

export type DiscoveryAnswer =
  | { type: 'served'; served: ServedKinds }
  | { type: 'failed'; failure: Failure };

/**
 * What one cluster serves, asked once for all that want to know at about the same time. Asking again costs the cluster next
 * to nothing: its answer has an ETag, and stays the same until a CRD or an API server comes or goes.
 */
export class ClusterDiscovery {
  readonly #session: Pick<ClusterSession, 'get'>;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #known: { served: ServedKinds; etag?: string; askedAt: number } | undefined;
  #asking: Promise<DiscoveryAnswer> | undefined;

  constructor(options: {
    session: Pick<ClusterSession, 'get'>;
    clock: Clock;
    /** Aborts when nobody wants to know any more. */
    signal: AbortSignal;
  }) {
    this.#session = options.session;
    this.#clock = options.clock;
    this.#signal = options.signal;
  }

  /**
   * Rejects only when `signal` aborts.
   *
   * @param maxAgeMs - An answer that was asked for longer ago is asked for again.
   */
  async ask(options: {
    maxAgeMs: number;
    signal: AbortSignal;
  }): Promise<DiscoveryAnswer> {
    const { maxAgeMs, signal } = options;
    const known = this.#known;
    if (known && this.#clock.monotonic() - known.askedAt <= maxAgeMs) {
      return { type: 'served', served: known.served };
    }
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return untilAborted(this.#asking, signal);
  }

  async #ask(): Promise<DiscoveryAnswer> {
    const scope = new RequestScope({
      clock: this.#clock,
      signal: this.#signal,
    });
    const alive = () => scope.expectWithin(INACTIVITY_MS);
    const askedAt = this.#clock.monotonic();
    const known = this.#known;
    try {
      alive();
      const response = await this.#session.get('/apis', {
        signal: scope.signal,
        headers: {
          accept: ACCEPT,
          'accept-encoding': 'gzip',
          ...(known?.etag && { 'if-none-match': known.etag }),
        },
        ...scope.hold,
      });
      if (response.status === 304 && known) {
        this.#known = { ...known, askedAt };
        return { type: 'served', served: known.served };
      }
      if (response.status !== 200) {
        return {
          type: 'failed',
          failure: failureOfResponse(response, this.#clock),
        };
      }
      const { body, headers } = response;
      const text = await readBody({
        body,
        maxBytes: MAX_BYTES,
        onChunk: alive,
      });
      const served =
        text === undefined ? undefined : parseDiscovery(parseJson(text));
      if (!served) return { type: 'failed', failure: { type: 'malformed' } };
      this.#known = { served, etag: headers.etag, askedAt };
      return { type: 'served', served };
    } catch (error) {
      return { type: 'failed', failure: failureOfError(error, scope) };
    } finally {
      scope.end();
    }
  }
}
