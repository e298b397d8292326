import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { isObserved } from '../generations';
import { fromCondition, notObserved } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';
import { workersOf } from './workerGroups';

/**
 * Argo CD has no rule for it. `status.state` stays `ready` when pods are lost later, and `RayClusterProvisioned` stays
 * `True`, so that the counts decide; clusters of `v1alpha1` have no conditions.
 *
 * Source: kuberay 1.7 `controllers/ray/raycluster_controller.go` `calculateStatus`.
 */
export function clusterHealth(cluster: Fields): HealthVerdict {
  const status = cluster.object('status');
  const conditions = Conditions.of(cluster);
  const failure = conditions.whenTrue('ReplicaFailure');
  if (failure) {
    return fromCondition('Degraded', failure);
  }
  const state = status.string('state');
  if (state === 'failed' || state === 'unhealthy') {
    const cause = {
      code: 'phase',
      phase: state,
      message: status.message('reason'),
    } as const;
    return { health: 'Degraded', cause, since: stateSince(status) };
  }
  const suspending = conditions.whenTrue('RayClusterSuspending');
  if (suspending) {
    return fromCondition('Progressing', suspending);
  }
  const suspended = conditions.whenTrue('RayClusterSuspended');
  const isNew = !status.exists;
  // The state is still there after it was resumed.
  const isStill = isNew || state === 'suspended';
  if (suspended || (isSuspended(cluster) && isStill)) {
    return {
      health: 'Suspended',
      cause: { code: 'suspended' },
      condition: suspended,
      since: suspended?.since ?? stateSince(status),
    };
  }
  if (isNew) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  return isObserved(cluster) ? healthByCounts(cluster) : notObserved;
}

/** Pods, the head among them. */
export function readyPodsOf(cluster: Fields): {
  ready: number;
  desired: number;
} {
  const status = cluster.object('status');
  const head = Conditions.of(cluster).get('HeadPodReady');
  const isHeadReady = head
    ? head.status === 'True'
    : status.string('state') === 'ready';
  const workers = workersOf(cluster.object('spec'));
  const readyWorkers = status.count('readyWorkerReplicas') ?? 0;
  return isSuspended(cluster)
    ? { ready: 0, desired: 0 }
    : {
        ready: (isHeadReady ? 1 : 0) + readyWorkers,
        desired: 1 + workers,
      };
}

/** `spec.suspend`: it keeps no pods. */
export function isSuspended(cluster: Fields): boolean {
  return cluster.object('spec').flag('suspend') === true;
}

function healthByCounts(cluster: Fields): HealthVerdict {
  const { ready, desired } = readyPodsOf(cluster);
  const conditions = Conditions.of(cluster);
  if (ready >= desired) {
    return {
      health: 'Healthy',
      cause: { code: 'allReady', ready },
      condition: conditions.whenTrue('RayClusterProvisioned'),
    };
  }
  // Why the head is not ready says more than how many pods are.
  const head = conditions.whenFalse('HeadPodReady');
  return head?.message
    ? fromCondition('Progressing', head)
    : {
        health: 'Progressing',
        cause: { code: 'waitingForReady', ready, desired },
        condition: head ?? conditions.whenFalse('RayClusterProvisioned'),
      };
}

function stateSince(status: Fields): string | undefined {
  return status
    .object('stateTransitionTimes')
    .time(status.string('state') ?? '');
}
