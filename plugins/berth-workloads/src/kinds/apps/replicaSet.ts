import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { countOf, objectOf } from '../../json/read';
import type { ReplicaSet } from '../../kubernetes';
import type {
  ConditionReason,
  HealthAssessment,
  RolloutPhase,
} from '../../model';
import { isObserved, isReadable } from '../generations';
import { imagesOf } from '../imagesOf';
import { pendingDeletion } from '../pendingDeletion';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` ReplicaSet. It has one revision only, so every pod it has counts as updated. @public */
export const replicaSetKind: WorkloadKind<ReplicaSet> = {
  group: 'apps',
  version: 'v1',
  kind: 'ReplicaSet',
  plural: 'replicasets',

  rollout(replicaSet) {
    const status = replicaSet?.status;
    return {
      phase: phaseOf(replicaSet),
      desired: desiredOf(replicaSet),
      updated: countOf(status?.replicas) ?? 0,
      ready: countOf(status?.readyReplicas) ?? 0,
      available: availableOf(replicaSet),
      images: imagesOf(replicaSet?.spec?.template),
      reason: replicaFailure(replicaSet),
    };
  },

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_replicaset.go`.
  health(replicaSet) {
    return pendingDeletion(replicaSet) ?? healthOf(replicaSet);
  },

  podTemplate(replicaSet) {
    return objectOf(replicaSet?.spec?.template);
  },

  selector(replicaSet) {
    return objectOf(replicaSet?.spec?.selector);
  },
};

function desiredOf(replicaSet: ReplicaSet): number {
  return countOf(replicaSet?.spec?.replicas) ?? 1;
}

function availableOf(replicaSet: ReplicaSet): number {
  return countOf(replicaSet?.status?.availableReplicas) ?? 0;
}

function replicaFailure(replicaSet: ReplicaSet): ConditionReason | undefined {
  const failure = conditionOf(replicaSet?.status?.conditions, 'ReplicaFailure');
  return failure?.status === 'True' ? reasonOf(failure) : undefined;
}

function phaseOf(replicaSet: ReplicaSet): RolloutPhase {
  if (!isReadable(replicaSet)) {
    return 'unknown';
  }
  if (!isObserved(replicaSet)) {
    return 'progressing';
  }
  if (replicaFailure(replicaSet)) {
    return 'stalled';
  }
  const desired = desiredOf(replicaSet);
  if (
    (countOf(replicaSet.status?.replicas) ?? 0) > desired ||
    availableOf(replicaSet) < desired
  ) {
    return 'progressing';
  }
  return desired === 0 ? 'scaledToZero' : 'complete';
}

function healthOf(replicaSet: ReplicaSet): HealthAssessment {
  if (!isReadable(replicaSet)) {
    return { health: 'Unknown' };
  }
  if (!isObserved(replicaSet)) {
    return { health: 'Progressing' };
  }
  const failure = replicaFailure(replicaSet);
  if (failure) {
    return { health: 'Degraded', reason: failure };
  }
  return {
    health:
      availableOf(replicaSet) < desiredOf(replicaSet)
        ? 'Progressing'
        : 'Healthy',
  };
}
