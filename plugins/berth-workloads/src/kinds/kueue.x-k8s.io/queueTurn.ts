import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import type { UnreadObject } from '../../understand/Related';
import { isWaiting } from './isWaiting';
import { priorityOf } from './workloadPriority';

/** What decides when the turn of a waiting Workload is. */
export interface QueueTurn {
  object: UnreadObject;
  priority: number;
  /** Milliseconds; whoever has no time is behind. */
  since: number;
  uid: string;
}

/** Objects are replaced, never changed, so that each is read once however many others ask who is before them. */
const known = new WeakMap<UnreadObject, QueueTurn | undefined>();

/** `undefined` for a Workload that does not wait. */
export function queueTurnOf(object: UnreadObject): QueueTurn | undefined {
  if (known.has(object)) {
    return known.get(object);
  }
  const workload = Fields.of(object);
  const turn = isWaiting(workload)
    ? {
        object,
        priority: priorityOf(workload).value,
        since: Date.parse(waitingSince(workload) ?? '') || Infinity,
        uid: identityOf(workload).uid ?? '',
      }
    : undefined;
  known.set(object, turn);
  return turn;
}

/**
 * Negative where the first comes before the second: of a higher priority, or waiting for longer.
 *
 * Source: kubernetes-sigs/kueue v0.19 `pkg/cache/queue/cluster_queue.go` `queueOrderingFunc`.
 */
export function inTurn(a: QueueTurn, b: QueueTurn): number {
  if (a.priority !== b.priority) {
    return b.priority - a.priority;
  }
  if (a.since !== b.since) {
    return a.since < b.since ? -1 : 1;
  }
  return a.uid < b.uid ? -1 : Number(a.uid > b.uid);
}

/**
 * Since it was made, or since a check sent it back or its pods were not ready in time.
 *
 * Source: kubernetes-sigs/kueue v0.19 `pkg/workload/workload.go` `GetQueueOrderTimestamp`, as Kueue is configured by
 * default.
 */
function waitingSince(workload: Fields): string | undefined {
  const evicted = Conditions.of(workload).whenTrue('Evicted');
  const isSentBack =
    evicted?.reason === 'PodsReadyTimeout' ||
    evicted?.reason === 'AdmissionCheck';
  return isSentBack
    ? evicted.since
    : workload.object('metadata').time('creationTimestamp');
}
