import type { Clock } from '../clock/Clock';
import { untilAborted } from '../clock/untilAborted';
import type { ClusterSession } from '../connection/ClusterSession';
import { fields } from '../projection/fields';
import { readBody } from '../reflector/operations/readBody';
import { RequestScope } from '../reflector/operations/RequestScope';
import { parseJson } from '../reflector/parseWatchLine';

const INACTIVITY_MS = 30_000;
const MAX_BYTES = 1024 * 1024;
/** All watches of a cluster are opened again at about the same time; one look is enough for them. */
const MAX_AGE_MS = 5_000;
const PATH = '/api/v1/namespaces/kube-system';

/**
 * Which cluster answers at an address: the uid of the namespace `kube-system`, which every cluster has and none can replace.
 *
 * A cluster that was built anew behind the same address, or another one that took its place, has versions of its own. A
 * watch that goes on from the former one's version may be served without a word, and would mix the two. So whoever opens a
 * watch looks first.
 */
export class ClusterIdentity {
  readonly #session: Pick<ClusterSession, 'get'>;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #onReplaced: () => void;
  #uid: string | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | undefined;

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
   * Resolves when the cluster was looked at, within the last five seconds or now. That it cannot be looked at says nothing:
   * whatever is in the way will be in the way of the watch too. Rejects only when `signal` aborts.
   */
  async look(signal: AbortSignal): Promise<void> {
    if (this.#clock.monotonic() - this.#lookedAt < MAX_AGE_MS) return;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await untilAborted(this.#looking, signal);
  }

  async #look(): Promise<void> {
    const uid = await this.#read();
    this.#lookedAt = this.#clock.monotonic();
    if (uid === undefined || this.#signal.aborted) return;
    const former = this.#uid;
    this.#uid = uid;
    if (former !== undefined && former !== uid) this.#onReplaced();
  }

  async #read(): Promise<string | undefined> {
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
      });
      if (response.status !== 200) return undefined;
      const { body } = response;
      const text = await readBody({
        body,
        maxBytes: MAX_BYTES,
        onChunk: alive,
      });
      const { uid } = fields(fields(parseJson(text ?? '')).metadata);
      return typeof uid === 'string' && uid !== '' ? uid : undefined;
    } catch {
      // The watch that comes next meets the same trouble, and is the one that reports it.
      return undefined;
    } finally {
      scope.end();
    }
  }
}
