import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import type { ReportedCondition } from '../../model';
import type { Related, UnreadObject } from '../../understand/Related';
import { isActive } from './isWaiting';
import { isOrderedByUsage } from './placeInQueue';
import { queueOf } from './queueOf';
import { inTurn, QueueTurn, queueTurnOf } from './queueTurn';
import { clusterWide, KUEUE } from './references';

/**
 * A Workload that Kueue has not admitted.
 * @public
 */
export interface KueueWait {
  workload: UnreadObject;
  /** The ClusterQueue, or the LocalQueue where it is not held. */
  queue?: string;
  /** Its place, from 1, of as many as wait there; absent where the objects do not tell. */
  place?: { position: number; waiting: number };
  /** It has its quota, and waits for this admission check. */
  check?: string;
  /** In Kueue's own words. */
  reason?: string;
  /** RFC 3339; when it was made, or sent back. */
  since?: string;
}

/**
 * All Workloads that wait for Kueue, each with the place that its parts say. Each queue is put in order once,
 * however many wait in it.
 * @public
 */
export function* kueueWaits(related: Related): Iterable<KueueWait> {
  const waiting = related
    .ofKind({ group: KUEUE, kind: 'Workload' })
    .filter(isNotAdmitted)
    .map(workload => ({
      workload,
      ...queueOf(Fields.of(workload), related),
    }));
  const queues = new Map<string, QueueTurn[]>();
  for (const { workload, clusterQueue } of waiting) {
    const turn = queueTurnOf(workload);
    if (!turn || clusterQueue === undefined) continue;
    const turns = queues.get(clusterQueue);
    if (turns) turns.push(turn);
    else queues.set(clusterQueue, [turn]);
  }
  const places = new Map<UnreadObject, KueueWait['place']>();
  for (const [name, turns] of queues) {
    const queue = related.find(clusterWide('ClusterQueue', name));
    if (isOrderedByUsage(queue)) continue;
    turns.sort(inTurn).forEach(({ object }, at) => {
      places.set(object, { position: at + 1, waiting: turns.length });
    });
  }
  for (const { workload, name, clusterQueue } of waiting) {
    const place = places.get(workload);
    yield {
      ...{ workload, queue: clusterQueue ?? name, place },
      ...whyNot(Fields.of(workload)),
    };
  }
}

function isNotAdmitted(object: UnreadObject): boolean {
  const workload = Fields.of(object);
  const conditions = Conditions.of(workload);
  return (
    isActive(workload) &&
    workload.object('metadata').string('deletionTimestamp') === undefined &&
    !conditions.whenTrue('Finished') &&
    !conditions.whenTrue('Admitted')
  );
}

function whyNot(
  workload: Fields,
): Pick<KueueWait, 'check' | 'reason' | 'since'> {
  const conditions = Conditions.of(workload);
  const evicted = conditions.whenTrue('Evicted');
  const since =
    evicted?.since ?? workload.object('metadata').time('creationTimestamp');
  if (!conditions.whenTrue('QuotaReserved')) {
    const pending = conditions.get('QuotaReserved');
    return { reason: wordsOf(pending) ?? wordsOf(evicted), since };
  }
  const check = workload
    .object('status')
    .objects('admissionChecks')
    .find(one => one.string('state') !== 'Ready');
  return {
    check: check?.string('name'),
    reason: check?.message('message') || undefined,
    since,
  };
}

function wordsOf(condition: ReportedCondition | undefined) {
  return condition?.message || condition?.reason || undefined;
}
