import type { Condition } from '@berth/backstage-plugin-berth-workloads';
import type { Deployment, ReplicaSet } from '../kubernetes';
import { withCondition } from './conditions';
import type { NewCondition } from './conditions';
import { rollingLimits } from './rollingUpdate';

const DONE = 'NewReplicaSetAvailable';

function availability(deployment: Deployment, available: number): NewCondition {
  const { strategy, replicas } = deployment.spec;
  const { unavailable } =
    strategy?.type === 'Recreate'
      ? { unavailable: 0 }
      : rollingLimits(strategy?.rollingUpdate ?? {}, replicas);
  return available >= replicas - unavailable
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      };
}

type Status = Deployment['status'];

function hasMoved(before: Status, after: Status): boolean {
  const more = (count: 'updatedReplicas' | 'readyReplicas') =>
    (after[count] ?? 0) > (before[count] ?? 0);
  return more('updatedReplicas') || more('readyReplicas');
}

function progress(
  deployment: Deployment,
  status: Status,
  options: { newest: ReplicaSet; now: Date },
): NewCondition | undefined {
  const { newest, now } = options;
  const { spec } = deployment;
  const name = `ReplicaSet "${newest.metadata.name}"`;
  const before = deployment.status.conditions?.find(
    c => c.type === 'Progressing',
  );
  if (spec.paused) {
    return {
      type: 'Progressing',
      status: 'Unknown',
      reason: 'DeploymentPaused',
      message: 'Deployment is paused',
    };
  }
  const updated = status.updatedReplicas ?? 0;
  const complete =
    updated === spec.replicas &&
    (status.replicas ?? 0) === spec.replicas &&
    (status.availableReplicas ?? 0) === spec.replicas;
  if (complete) {
    return {
      type: 'Progressing',
      status: 'True',
      reason: DONE,
      message: `${name} has successfully progressed.`,
    };
  }
  // A rollout that was once complete stays so while it only scales: no deadline runs for it.
  const sameRevision = before?.message?.startsWith(name);
  if (before?.reason === DONE && sameRevision) return undefined;

  const moved = hasMoved(deployment.status, status);
  const waitedSince =
    sameRevision && !moved && before?.lastUpdateTime
      ? Date.parse(before.lastUpdateTime)
      : now.getTime();
  const deadline = spec.progressDeadlineSeconds * 1000;
  const timedOut =
    sameRevision && !moved && before?.reason === 'ProgressDeadlineExceeded';
  if (timedOut || now.getTime() - waitedSince >= deadline) {
    return {
      type: 'Progressing',
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
      message: `${name} has timed out progressing.`,
    };
  }
  return {
    type: 'Progressing',
    status: 'True',
    reason: 'ReplicaSetUpdated',
    message: `${name} is progressing.`,
  };
}

/**
 * The status of a Deployment from its ReplicaSets.
 *
 * Source: kubernetes v1.37 `pkg/controller/deployment/progress.go` and `sync.go`.
 */
export function deploymentStatus(
  deployment: Deployment,
  options: { newest: ReplicaSet; all: readonly ReplicaSet[]; now: Date },
): Deployment['status'] {
  const { newest, all, now } = options;
  const sum = (count: (set: ReplicaSet) => number | undefined) =>
    all.reduce((total, set) => total + (count(set) ?? 0), 0);
  const available = sum(set => set.status.availableReplicas);
  const wanted = sum(set => set.spec.replicas);
  const counts: Deployment['status'] = {
    observedGeneration: deployment.metadata.generation,
    replicas: sum(set => set.status.replicas),
    updatedReplicas: newest.status.replicas ?? 0,
    readyReplicas: sum(set => set.status.readyReplicas),
    availableReplicas: available,
    unavailableReplicas: Math.max(wanted - available, 0),
  };
  let conditions: Condition[] = withCondition(
    deployment.status.conditions,
    availability(deployment, available),
    { now, lastUpdateTime: true },
  );
  const progressing = progress(deployment, counts, { newest, now });
  if (progressing) {
    conditions = withCondition(conditions, progressing, {
      now,
      lastUpdateTime: true,
      // Progress restarts the deadline.
      touch: hasMoved(deployment.status, counts),
    });
  }
  return { ...counts, conditions };
}
