import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { countOf, objectOf } from '../../json/read';
import type { Deployment } from '../../kubernetes';
import type {
  ConditionReason,
  HealthAssessment,
  RolloutPhase,
  RolloutStrategy,
} from '../../model';
import { countOrPercent } from '../countOrPercent';
import { isObserved, isReadable } from '../generations';
import { imagesOf } from '../imagesOf';
import { pendingDeletion } from '../pendingDeletion';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` Deployment. @public */
export const deploymentKind: WorkloadKind<Deployment> = {
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  plural: 'deployments',

  rollout(deployment) {
    const counts = countsOf(deployment);
    const phase = phaseOf(deployment, counts);
    return {
      phase,
      desired: counts.desired,
      updated: counts.updated,
      ready: countOf(deployment?.status?.readyReplicas) ?? 0,
      available: counts.available,
      strategy: strategyOf(deployment),
      images: imagesOf(deployment?.spec?.template),
      reason: reasonFor(deployment, phase),
    };
  },

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_deployment.go`.
  health(deployment) {
    return pendingDeletion(deployment) ?? healthOf(deployment);
  },

  podTemplate(deployment) {
    return objectOf(deployment?.spec?.template);
  },

  selector(deployment) {
    return objectOf(deployment?.spec?.selector);
  },
};

interface Counts {
  desired: number;
  existing: number;
  updated: number;
  available: number;
}

function countsOf(deployment: Deployment): Counts {
  const status = deployment?.status;
  return {
    desired: countOf(deployment?.spec?.replicas) ?? 1,
    existing: countOf(status?.replicas) ?? 0,
    updated: countOf(status?.updatedReplicas) ?? 0,
    available: countOf(status?.availableReplicas) ?? 0,
  };
}

function isComplete(counts: Counts): boolean {
  return (
    counts.updated >= counts.desired &&
    counts.existing <= counts.updated &&
    counts.available >= counts.updated
  );
}

function phaseOf(deployment: Deployment, counts: Counts): RolloutPhase {
  if (!isReadable(deployment)) {
    return 'unknown';
  }
  if (deployment.spec?.paused === true) {
    return 'paused';
  }
  if (!isObserved(deployment)) {
    return 'progressing';
  }
  if (deadlineExceeded(deployment)) {
    return 'stalled';
  }
  if (isComplete(counts)) {
    return counts.desired === 0 ? 'scaledToZero' : 'complete';
  }
  return replicaFailure(deployment) ? 'stalled' : 'progressing';
}

function deadlineExceeded(deployment: Deployment): boolean {
  const progressing = conditionOf(
    deployment?.status?.conditions,
    'Progressing',
  );
  return progressing?.reason === 'ProgressDeadlineExceeded';
}

function replicaFailure(deployment: Deployment): boolean {
  const failure = conditionOf(deployment?.status?.conditions, 'ReplicaFailure');
  return failure?.status === 'True';
}

/**
 * A deployment that lost pods after its rollout was finished progresses again while its `Progressing` condition still
 * says `NewReplicaSetAvailable`; then `Available` says more.
 */
function reasonFor(
  deployment: Deployment,
  phase: RolloutPhase,
): ConditionReason | undefined {
  const conditions = deployment?.status?.conditions;
  const progressing = conditionOf(conditions, 'Progressing');
  if (phase === 'stalled') {
    return reasonOf(
      deadlineExceeded(deployment)
        ? progressing
        : conditionOf(conditions, 'ReplicaFailure'),
    );
  }
  if (phase !== 'progressing') {
    return undefined;
  }
  const available = conditionOf(conditions, 'Available');
  const lostPods =
    progressing?.reason === 'NewReplicaSetAvailable' &&
    available?.status === 'False';
  return reasonOf(lostPods ? available : progressing);
}

function strategyOf(deployment: Deployment): RolloutStrategy | undefined {
  const strategy = deployment?.spec?.strategy;
  switch (strategy?.type) {
    case 'Recreate':
      return { type: 'Recreate' };
    case 'RollingUpdate':
      return {
        type: 'RollingUpdate',
        maxSurge: countOrPercent(strategy.rollingUpdate?.maxSurge),
        maxUnavailable: countOrPercent(strategy.rollingUpdate?.maxUnavailable),
      };
    default:
      return undefined;
  }
}

function healthOf(deployment: Deployment): HealthAssessment {
  if (!isReadable(deployment)) {
    return { health: 'Unknown' };
  }
  if (deployment.spec?.paused === true) {
    return { health: 'Suspended' };
  }
  if (isObserved(deployment)) {
    if (deadlineExceeded(deployment)) {
      return { health: 'Degraded', reason: reasonFor(deployment, 'stalled') };
    }
    if (isComplete(countsOf(deployment))) {
      return { health: 'Healthy' };
    }
  }
  return {
    health: 'Progressing',
    reason: reasonFor(deployment, 'progressing'),
  };
}
