import { countOf, objectOf } from '../../json/read';
import type { StatefulSet } from '../../kubernetes';
import type {
  HealthAssessment,
  RolloutPhase,
  RolloutStrategy,
} from '../../model';
import { countOrPercent } from '../countOrPercent';
import { isObserved, isReadable } from '../generations';
import { imagesOf } from '../imagesOf';
import { pendingDeletion } from '../pendingDeletion';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` StatefulSet. It has no conditions, so that it never says why it waits. @public */
export const statefulSetKind: WorkloadKind<StatefulSet> = {
  group: 'apps',
  version: 'v1',
  kind: 'StatefulSet',
  plural: 'statefulsets',

  rollout(statefulSet) {
    const status = statefulSet?.status;
    return {
      phase: phaseOf(statefulSet),
      desired: desiredOf(statefulSet),
      updated: countOf(status?.updatedReplicas) ?? 0,
      ready: readyOf(statefulSet),
      available: countOf(status?.availableReplicas) ?? 0,
      strategy: strategyOf(statefulSet),
      images: imagesOf(statefulSet?.spec?.template),
    };
  },

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_statefulset.go`.
  health(statefulSet) {
    return pendingDeletion(statefulSet) ?? { health: healthOf(statefulSet) };
  },

  podTemplate(statefulSet) {
    return objectOf(statefulSet?.spec?.template);
  },

  selector(statefulSet) {
    return objectOf(statefulSet?.spec?.selector);
  },
};

function desiredOf(statefulSet: StatefulSet): number {
  return countOf(statefulSet?.spec?.replicas) ?? 1;
}

function readyOf(statefulSet: StatefulSet): number {
  return countOf(statefulSet?.status?.readyReplicas) ?? 0;
}

function phaseOf(statefulSet: StatefulSet): RolloutPhase {
  if (!isReadable(statefulSet)) {
    return 'unknown';
  }
  const desired = desiredOf(statefulSet);
  const existing = countOf(statefulSet.status?.replicas) ?? 0;
  if (!isLookedAt(statefulSet) || existing > desired) {
    return 'progressing';
  }
  if (desired === 0) {
    return 'scaledToZero';
  }
  const available = countOf(statefulSet.status?.availableReplicas) ?? 0;
  return available >= desired && isUpdated(statefulSet)
    ? 'complete'
    : 'progressing';
}

function healthOf(statefulSet: StatefulSet): HealthAssessment['health'] {
  if (!isReadable(statefulSet)) {
    return 'Unknown';
  }
  return isLookedAt(statefulSet) &&
    readyOf(statefulSet) >= desiredOf(statefulSet) &&
    isUpdated(statefulSet)
    ? 'Healthy'
    : 'Progressing';
}

/** Unlike a Deployment's, its status counts for nothing before the controller has written a first generation. */
function isLookedAt(statefulSet: StatefulSet): boolean {
  return (
    (countOf(statefulSet?.status?.observedGeneration) ?? 0) > 0 &&
    isObserved(statefulSet)
  );
}

/** Whether every pod that the strategy replaces by itself is of the newest revision. */
function isUpdated(statefulSet: StatefulSet): boolean {
  const { status, spec } = statefulSet;
  const { type, rollingUpdate } = spec?.updateStrategy ?? {};
  if (type === 'OnDelete') {
    return true;
  }
  if (type === 'RollingUpdate' && objectOf(rollingUpdate)) {
    const partition = countOf(rollingUpdate?.partition);
    return (
      partition === undefined ||
      (countOf(status?.updatedReplicas) ?? 0) >=
        desiredOf(statefulSet) - partition
    );
  }
  return status?.updateRevision === status?.currentRevision;
}

function strategyOf(statefulSet: StatefulSet): RolloutStrategy | undefined {
  const strategy = statefulSet?.spec?.updateStrategy;
  switch (strategy?.type) {
    case 'OnDelete':
      return { type: 'OnDelete' };
    case 'RollingUpdate':
      return {
        type: 'RollingUpdate',
        maxUnavailable: countOrPercent(strategy.rollingUpdate?.maxUnavailable),
        partition: countOf(strategy.rollingUpdate?.partition),
      };
    default:
      return undefined;
  }
}
