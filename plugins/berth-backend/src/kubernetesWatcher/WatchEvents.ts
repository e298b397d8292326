import type {
  KubernetesFetchError,
  KubernetesWatchEvent,
} from '@backstage/plugin-kubernetes-common';
import type { WatchedObject } from './WatchedObject';

type Change = Extract<KubernetesWatchEvent, { object: unknown }>;

/** In the place of a uid, which is never empty. */
const BEGUN = '';

/**
 * What a consumer has not taken yet. Of each object only the last change is kept, as seen from what the consumer knows, so that
 * a slow one holds no more than there are objects; of errors in a row the last.
 */
export class WatchEvents {
  readonly #changes = new Map<string, Change>();
  #error: KubernetesFetchError | undefined;
  #wake: () => void = () => {};

  changed(former: WatchedObject | undefined, now: WatchedObject | undefined) {
    const object = now ?? former;
    if (!object) return;
    const { uid } = object.metadata;
    const waiting = this.#changes.get(uid);
    const isKnown = waiting ? waiting.type !== 'ADDED' : former !== undefined;
    // What came and went before anybody saw it was never there.
    const isSeen = now !== undefined || isKnown;
    // What was there at first keeps its place before the mark which says that this was all.
    if (!isSeen || !this.#changes.has(BEGUN)) this.#changes.delete(uid);
    if (isSeen) this.#changes.set(uid, changeOf(object, now, isKnown));
    this.#wake();
  }

  /** All that was there at first has been told of: as Kubernetes says it to who asks for initial events (KEP-3157). */
  begun(apiVersion: string, resourceVersion: string): void {
    const annotations = { 'k8s.io/initial-events-end': 'true' };
    this.#changes.set(BEGUN, {
      type: 'BOOKMARK',
      object: { apiVersion, metadata: { resourceVersion, annotations } },
      resourceVersion,
    });
    this.#wake();
  }

  failed(error: KubernetesFetchError): void {
    this.#error = error;
    this.#wake();
  }

  /** Those that wait, until the signal aborts. */
  async *take(
    signal: AbortSignal,
  ): AsyncGenerator<KubernetesWatchEvent, void, undefined> {
    const wake = () => this.#wake();
    signal.addEventListener('abort', wake, { once: true });
    try {
      while (!signal.aborted) {
        const next = this.#next();
        if (next) yield next;
        else await new Promise<void>(resolve => (this.#wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  #next(): KubernetesWatchEvent | undefined {
    for (const [uid, change] of this.#changes) {
      this.#changes.delete(uid);
      return change;
    }
    const error = this.#error;
    this.#error = undefined;
    return error && { type: 'ERROR', error };
  }
}

function changeOf(
  object: WatchedObject,
  now: WatchedObject | undefined,
  isKnown: boolean,
): Change {
  const known = isKnown ? 'MODIFIED' : 'ADDED';
  return {
    type: now ? known : 'DELETED',
    object,
    resourceVersion: object.metadata.resourceVersion,
  };
}
