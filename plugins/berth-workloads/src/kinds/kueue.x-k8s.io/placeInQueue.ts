import { Fields } from '../../json/Fields';
import type { ObjectReference, Part } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { ownersOf } from '../../understand/ownersOf';
import type { Related, UnreadObject } from '../../understand/Related';
import { queueOf } from './queueOf';
import { inTurn, QueueTurn, queueTurnOf } from './queueTurn';
import { clusterWide, KUEUE, localQueue } from './references';

type Place = Extract<Part, { type: 'place' }>;

/** As many of those ahead are named. */
const AHEAD_LIMIT = 5;

/**
 * Where a waiting Workload stands in its ClusterQueue. Without the LocalQueue at hand, or where past usage decides, the
 * place is not known; nor can be told from the objects which workload Kueue tries again at once because it waits for
 * others to be preempted.
 */
export function placeInQueue(workload: Fields, related: Related): Place[] {
  const { name, clusterQueue: cluster } = queueOf(workload, related);
  if (name === undefined) {
    return [];
  }
  if (cluster === undefined) {
    return [{ type: 'place', queue: name, ahead: [] }];
  }
  const queue = clusterWide('ClusterQueue', cluster);
  const own = queueTurnOf(workload.value);
  if (own === undefined || isOrderedByUsage(related.find(queue))) {
    return [{ type: 'place', queue: cluster, ahead: [] }];
  }
  const all = turnsIn(queue, related);
  const before = all.filter(turn => inTurn(turn, own) < 0);
  return [
    {
      type: 'place',
      queue: cluster,
      position: before.length + 1,
      waiting: Math.max(all.length, before.length + 1),
      ahead: lastOf(before).map(({ object }) => ownerOf(object, related)),
    },
  ];
}

function turnsIn(queue: ObjectReference, related: Related): QueueTurn[] {
  return related
    .referrersOf(queue, 'uses')
    .map(object => identityOf(Fields.of(object)))
    .filter(({ group, kind }) => group === KUEUE && kind === 'LocalQueue')
    .flatMap(({ namespace, name }) =>
      related.referrersOf(localQueue(namespace, name), 'queuesIn'),
    )
    .filter(isWorkload)
    .map(queueTurnOf)
    .filter(turn => turn !== undefined);
}

/** A job may be said to be in the queue as well as the Workload that Kueue has made of it. */
function isWorkload({ apiVersion, kind }: UnreadObject): boolean {
  return kind === 'Workload' && String(apiVersion).startsWith(`${KUEUE}/`);
}

/** The last few, in order, without sorting those before them. */
function lastOf(turns: readonly QueueTurn[]): QueueTurn[] {
  return turns.reduce<QueueTurn[]>(
    (last, turn) =>
      last.length < AHEAD_LIMIT || inTurn(last[0], turn) < 0
        ? [...last, turn].sort(inTurn).slice(-AHEAD_LIMIT)
        : last,
    [],
  );
}

/** Whether past usage decides whose turn it is, which objects do not tell. */
export function isOrderedByUsage(clusterQueue: object | undefined): boolean {
  const scope = Fields.of(clusterQueue ?? {}).object('spec', 'admissionScope');
  return scope.string('admissionMode') === 'UsageBasedAdmissionFairSharing';
}

/** People know the job, not the Workload that Kueue made of it. */
function ownerOf(object: UnreadObject, related: Related): ObjectReference {
  const workload = Fields.of(object);
  const { group, kind, namespace, name } = identityOf(workload);
  const [owner] = ownersOf(workload, related);
  return owner ?? { group, kind, namespace, name };
}
