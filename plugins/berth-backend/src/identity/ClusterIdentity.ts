import type { Clock } from '../clock/Clock';
import { untilAborted } from '../clock/untilAborted';
import type { ClusterSession } from '../connection/ClusterSession';
import { fields } from '../projection/fields';
import {
  failureOfError,
  failureOfResponse,
} from '../reflector/operations/failureOf';
import { readBody } from '../reflector/operations/readBody';
import { RequestScope } from '../reflector/operations/RequestScope';
import { parseJson } from '../reflector/parseWatchLine';
import type { Failure } from '../reflector/ReflectorState';

const INACTIVITY_MS = 30_000;
const MAX_BYTES = 1024 * 1024;
/** All watches of a cluster are opened again at about the same time; one look is enough for them. */
const MAX_AGE_MS = 5_000;
/** An API server that has just started refuses everything for a second or two, until it has read its roles. */
const PATIENCE_MS = 10_000;
const PATH = '/api/v1/namespaces/kube-system';

const refusedNow: Failure = {
  type: 'network',
  trouble: {
    code: 'unauthorized',
    message: 'The cluster refuses what it allowed before.',
    statusCode: 403,
  },
};

/**
 * Which cluster answers at an address: the uid of the namespace `kube-system`, which every cluster has and none can replace.
 *
 * A cluster that was built anew behind the same address, or another one that took its place, has versions of its own. A
 * watch that goes on from the former one's version may be served without a word, and would mix the two. So whoever lists
 * or opens a watch looks first.
 */
export class ClusterIdentity {
  readonly #session: Pick<ClusterSession, 'get'>;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #onReplaced: () => void;
  #uid: string | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #refusedSince: number | undefined;
  #looking: Promise<Failure | undefined> | undefined;

  constructor(options: {
    session: Pick<ClusterSession, 'get'>;
    clock: Clock;
    signal: AbortSignal;
    /** Called once. What was learnt from the former cluster is to be forgotten, and its requests to be ended. */
    onReplaced: () => void;
  }) {
    this.#session = options.session;
    this.#clock = options.clock;
    this.#signal = options.signal;
    this.#onReplaced = options.onReplaced;
  }

  /** `undefined` while it is unknown, or may not be read. */
  get uid(): string | undefined {
    return this.#uid;
  }

  /**
   * Looks, unless somebody has within the last five seconds. Resolves to why the cluster could not be looked at: it must not
   * be taken for the one that it was. Where `kube-system` may not be read, every cluster is taken for the same; where it no
   * longer may, for another. Rejects only when `signal` aborts.
   */
  async look(signal: AbortSignal): Promise<Failure | undefined> {
    if (this.#clock.monotonic() - this.#lookedAt < MAX_AGE_MS) return undefined;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return untilAborted(this.#looking, signal);
  }

  /** A connection broke, and whoever answers the next one may be another cluster: it is looked at, however soon. */
  doubt(): void {
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  async #look(): Promise<Failure | undefined> {
    const answer = await this.#read();
    if (answer.type === 'failed') return answer.failure;
    const now = this.#clock.monotonic();
    if (this.#uid !== undefined && answer.uid === undefined) {
      this.#refusedSince ??= now;
      if (now - this.#refusedSince < PATIENCE_MS) return refusedNow;
    }
    this.#refusedSince = undefined;
    this.#lookedAt = now;
    const former = this.#uid;
    this.#uid = answer.uid;
    if (former !== undefined && former !== answer.uid) this.#onReplaced();
    return undefined;
  }

  async #read(): Promise<
    { type: 'read'; uid?: string } | { type: 'failed'; failure: Failure }
  > {
    const scope = new RequestScope({
      clock: this.#clock,
      signal: this.#signal,
    });
    const alive = () => scope.expectWithin(INACTIVITY_MS);
    try {
      alive();
      const response = await this.#session.get(PATH, {
        signal: scope.signal,
        headers: { accept: 'application/json' },
        ...scope.hold,
      });
      // Not allowed, or not there: API servers that are no whole clusters, such as kcp's, have no such namespace.
      if (response.status === 403 || response.status === 404) {
        return { type: 'read' };
      }
      if (response.status !== 200) {
        return {
          type: 'failed',
          failure: failureOfResponse(response, this.#clock),
        };
      }
      const { body } = response;
      const text = await readBody({
        body,
        maxBytes: MAX_BYTES,
        onChunk: alive,
      });
      const { uid } = fields(fields(parseJson(text ?? '')).metadata);
      return {
        type: 'read',
        uid: typeof uid === 'string' && uid !== '' ? uid : undefined,
      };
    } catch (error) {
      return { type: 'failed', failure: failureOfError(error, scope) };
    } finally {
      scope.end();
    }
  }
}
