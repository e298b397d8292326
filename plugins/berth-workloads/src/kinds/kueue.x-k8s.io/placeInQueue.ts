import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import type { ObjectReference, Part } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { ownersOf } from '../../understand/ownersOf';
import type { Related } from '../../understand/Related';
import { isWaiting } from './isWaiting';
import { clusterWide, KUEUE, localQueue } from './references';
import { priorityOf } from './workloadPriority';

type Place = Extract<Part, { type: 'place' }>;

/** As many of those ahead are named. */
const AHEAD_LIMIT = 5;

/**
 * Where a waiting Workload stands in its ClusterQueue, which takes the one of the highest priority first, and of those
 * the one that has waited longest. Without the LocalQueue at hand, or where past usage decides, the place is not known.
 *
 * Source: kubernetes-sigs/kueue v0.19 `pkg/cache/queue/cluster_queue.go` `queueOrderingFunc`. A workload that Kueue tries
 * again at once because it waits for others to be preempted (`sticky`) cannot be told from the objects.
 */
export function placeInQueue(workload: Fields, related: Related): Place[] {
  const { namespace } = identityOf(workload);
  const name = workload.object('spec').string('queueName');
  if (name === undefined) {
    return [];
  }
  const local = related.find(localQueue(namespace, name));
  const cluster =
    local && Fields.of(local).object('spec').string('clusterQueue');
  if (cluster === undefined) {
    return [{ type: 'place', queue: name, ahead: [] }];
  }
  const queue = clusterWide('ClusterQueue', cluster);
  if (isOrderedByUsage(related.find(queue))) {
    return [{ type: 'place', queue: cluster, ahead: [] }];
  }
  const all = waitingIn(queue, related).map(turnOf);
  const own = turnOf(workload);
  const before = all.filter(turn => inOrder(turn, own) < 0).sort(inOrder);
  return [
    {
      type: 'place',
      queue: cluster,
      position: before.length + 1,
      waiting: Math.max(all.length, before.length + 1),
      ahead: before
        .slice(-AHEAD_LIMIT)
        .map(turn => ownerOf(turn.workload, related)),
    },
  ];
}

function waitingIn(queue: ObjectReference, related: Related): Fields[] {
  return related
    .referrersOf(queue, 'uses')
    .map(object => identityOf(Fields.of(object)))
    .filter(({ group, kind }) => group === KUEUE && kind === 'LocalQueue')
    .flatMap(({ namespace, name }) =>
      related.referrersOf(localQueue(namespace, name), 'queuesIn'),
    )
    .map(object => Fields.of(object))
    .filter(object => {
      const { group, kind } = identityOf(object);
      return group === KUEUE && kind === 'Workload' && isWaiting(object);
    });
}

interface Turn {
  workload: Fields;
  priority: number;
  /** Milliseconds; whoever has no time is behind. */
  since: number;
  uid: string;
}

function turnOf(workload: Fields): Turn {
  return {
    workload,
    priority: priorityOf(workload).value,
    since: Date.parse(waitingSince(workload) ?? '') || Infinity,
    uid: identityOf(workload).uid ?? '',
  };
}

function inOrder(a: Turn, b: Turn): number {
  if (a.priority !== b.priority) {
    return b.priority - a.priority;
  }
  if (a.since !== b.since) {
    return a.since < b.since ? -1 : 1;
  }
  return a.uid < b.uid ? -1 : Number(a.uid > b.uid);
}

/** Since it was made, or since a check sent it back or its pods were not ready in time. */
function waitingSince(workload: Fields): string | undefined {
  const evicted = Conditions.of(workload).whenTrue('Evicted');
  const isSentBack =
    evicted?.reason === 'PodsReadyTimeout' ||
    evicted?.reason === 'AdmissionCheck';
  return isSentBack
    ? evicted.since
    : workload.object('metadata').time('creationTimestamp');
}

function isOrderedByUsage(clusterQueue: object | undefined): boolean {
  const scope = Fields.of(clusterQueue ?? {}).object('spec', 'admissionScope');
  return scope.string('admissionMode') === 'UsageBasedAdmissionFairSharing';
}

/** People know the job, not the Workload that Kueue made of it. */
function ownerOf(workload: Fields, related: Related): ObjectReference {
  const { group, kind, namespace, name } = identityOf(workload);
  const [owner] = ownersOf(workload, related);
  return owner ?? { group, kind, namespace, name };
}
