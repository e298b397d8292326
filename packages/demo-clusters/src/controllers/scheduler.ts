import { schedule } from '@berth/backstage-plugin-berth-scheduler';
import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { pods } from '../kinds';
import type { Node, Pod } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { withCondition } from './conditions';
import type { Controller } from './Controller';
import { isFinished } from './podLifecycle';
import { SchedulerCache } from './SchedulerCache';

const QUEUE = 'queue';
const PROFILE: Profile = { kubernetesVersion: '1.37' };

/** Highest priority first, then first come first served. */
function byPriority(a: Pod, b: Pod): number {
  return (
    (b.spec.priority ?? 0) - (a.spec.priority ?? 0) ||
    a.metadata.creationTimestamp.localeCompare(b.metadata.creationTimestamp)
  );
}

/** What of a node decides where pods may run; heartbeats do not. */
function facts({ metadata, spec, status }: Node): string {
  return JSON.stringify([metadata.labels, spec, status.allocatable]);
}

/**
 * Binds pods to the nodes that the scheduling core chooses.
 *
 * A pod that fits nowhere carries the core's message in its condition and its event. It is tried again when a node
 * changed or something left a node, as kube-scheduler's queueing hints do.
 */
export function scheduler(cluster: SimulatedCluster): Controller {
  const { store } = cluster;
  const cache = new SchedulerCache(store, PROFILE.kubernetesVersion);
  const known = new Map<string, string>();
  const tried = new Map<string, number>();
  let moves = 0;

  function bind(pod: Pod, nodeName: string) {
    const condition = { type: 'PodScheduled', status: 'True' } as const;
    const bound = store.update(pods, {
      ...pod,
      spec: { ...pod.spec, nodeName },
      status: {
        ...pod.status,
        conditions: withCondition(pod.status.conditions, condition, cluster),
      },
    });
    cluster.events.record(bound, {
      type: 'Normal',
      reason: 'Scheduled',
      message: `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${nodeName}`,
      component: 'default-scheduler',
    });
  }

  function reject(pod: Pod, message: string) {
    const condition = {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message,
    } as const;
    const waiting = store.update(pods, {
      ...pod,
      status: {
        ...pod.status,
        conditions: withCondition(pod.status.conditions, condition, cluster),
      },
    });
    cluster.events.record(waiting, {
      type: 'Warning',
      reason: 'FailedScheduling',
      message,
      component: 'default-scheduler',
    });
  }

  /** Returns whether the pod was bound. */
  function tryPod(pod: Pod, snapshot: Snapshot): boolean {
    const decision = schedule(snapshot, pod, PROFILE);
    if (decision.chosen !== undefined) {
      bind(pod, decision.chosen);
      return true;
    }
    // A pod of somebody's own manifest may ask for what the core does not model: it waits, and says why.
    const unknown = decision.unknown?.reasons.join('; ');
    reject(pod, decision.message ?? unknown ?? decision.outcome);
    return false;
  }

  /** Whether a change may let a waiting pod fit. */
  function mayHelp(object: Node | Pod, change: string): boolean {
    if (object.kind === 'Pod') {
      return Boolean(
        object.spec.nodeName && (change === 'DELETED' || isFinished(object)),
      );
    }
    const { name } = object.metadata;
    const before = known.get(name);
    if (change === 'DELETED') known.delete(name);
    else known.set(name, facts(object));
    return known.get(name) !== before;
  }

  return {
    concerns(object, change) {
      cache.note(object, change);
      if (object.kind !== 'Node' && object.kind !== 'Pod') return [];
      if (object.kind === 'Pod' && change === 'DELETED') {
        tried.delete(object.metadata.uid);
      }
      if (mayHelp(object, change)) {
        moves++;
        return [QUEUE];
      }
      const isNew = object.kind === 'Pod' && !object.spec.nodeName;
      return isNew && change === 'ADDED' ? [QUEUE] : [];
    },

    reconcile() {
      const waiting = store
        .list(pods)
        .filter(
          pod =>
            !pod.spec.nodeName &&
            !isFinished(pod) &&
            tried.get(pod.metadata.uid) !== moves,
        )
        .sort(byPriority);
      // Only a binding outdates it.
      let snapshot: Snapshot | undefined;
      for (const pod of waiting) {
        tried.set(pod.metadata.uid, moves);
        snapshot ??= cache.snapshot();
        if (tryPod(pod, snapshot)) snapshot = undefined;
      }
    },
  };
}
