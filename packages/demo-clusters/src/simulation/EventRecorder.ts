import type { ObjectStore } from '../cluster/ObjectStore';
import type { Clock } from '../clock';
import { events } from '../kinds';
import type { KubernetesObject } from '../kubernetes';
import type { Random } from '../random';
import { timestamp } from '../timestamp';
import { HOUR } from './durations';

/** Events of a cluster that are kept at most. */
const MAX_EVENTS = 1000;

/** How long the API server keeps an event (`--event-ttl`). */
const TTL_SECONDS = HOUR;

export interface EventOptions {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  /** Who reports it, e.g. `kubelet`. */
  component: string;
  host?: string;
  fieldPath?: string;
}

/** Records core/v1 Events; a repetition counts up, as client-go's correlator does. */
export class EventRecorder {
  /** Names by what they say; the one that was seen longest ago is first. */
  readonly #recorded = new Map<string, { namespace: string; name: string }>();

  constructor(
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  record(object: KubernetesObject, options: EventOptions) {
    const { namespace = 'default', name } = object.metadata;
    // kubectl asks for the events of a node by its name, because kubelets know no other uid.
    const uid = object.kind === 'Node' ? name : object.metadata.uid;
    const said = [uid, options.reason, options.message].join('\n');
    const now = timestamp(this.clock.now());
    const known = this.#recorded.get(said);
    const same = known && this.store.get(events, known.namespace, known.name);
    if (same) {
      this.#recorded.delete(said);
      this.#recorded.set(said, known);
      this.store.update(events, {
        ...same,
        count: same.count + 1,
        lastTimestamp: now,
      });
      return;
    }
    const key = { namespace, name: `${name}.${this.random.hex(16)}` };
    this.#recorded.set(said, key);
    this.store.create(events, {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: key,
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        ...(object.metadata.namespace && { namespace }),
        name,
        uid,
        resourceVersion: object.metadata.resourceVersion,
        ...(options.fieldPath && { fieldPath: options.fieldPath }),
      },
      type: options.type,
      reason: options.reason,
      message: options.message,
      count: 1,
      firstTimestamp: now,
      lastTimestamp: now,
      eventTime: null,
      source: {
        component: options.component,
        ...(options.host && { host: options.host }),
      },
      reportingComponent: options.component,
      reportingInstance: options.host ?? '',
    });
    if (this.#recorded.size > MAX_EVENTS) this.#dropOldest();
  }

  /** Deletes events whose time to live is over. */
  expire() {
    const limit = this.clock.now().getTime() - TTL_SECONDS * 1000;
    for (const { namespace, name } of this.#recorded.values()) {
      const event = this.store.get(events, namespace, name);
      if (event && Date.parse(event.lastTimestamp) >= limit) return;
      this.#dropOldest();
    }
  }

  #dropOldest() {
    const [oldest] = this.#recorded;
    if (!oldest) return;
    this.#recorded.delete(oldest[0]);
    this.store.delete(events, oldest[1]);
  }
}
