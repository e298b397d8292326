import { imagesOf } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { RolloutPhase, RolloutStrategy } from '../../model';
import { isObserved, isReadable } from '../generations';
import { replicasAsk, selectorOf } from '../podTemplate';
import { healthyWith, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` StatefulSet. It has no conditions, so that it never says why it waits. */
export const statefulSetKind: WorkloadKind = {
  group: 'apps',
  kind: 'StatefulSet',
  plural: 'statefulsets',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'service',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_statefulset.go`.
  health(statefulSet) {
    if (!isReadable(statefulSet)) {
      return noStatus;
    }
    if (!isLookedAt(statefulSet)) {
      return notObserved;
    }
    const { ready, desired, updated } = countsOf(statefulSet);
    if (ready < desired) {
      const cause = { code: 'waitingForReady', ready, desired } as const;
      return { health: 'Progressing', cause };
    }
    if (!isUpdated(statefulSet)) {
      const cause = { code: 'waitingForUpdate', updated, desired } as const;
      return { health: 'Progressing', cause };
    }
    return healthyWith({ desired, ready });
  },

  rollout(statefulSet) {
    const { desired, updated, ready, available } = countsOf(statefulSet);
    return {
      phase: phaseOf(statefulSet),
      desired,
      updated,
      ready,
      available,
      strategy: strategyOf(statefulSet),
      images: imagesOf(statefulSet.object('spec', 'template')),
    };
  },

  progress(statefulSet) {
    const { ready, updated, desired } = countsOf(statefulSet);
    return [
      { what: 'ready', done: ready, total: desired },
      { what: 'updated', done: updated, total: desired },
    ];
  },

  asks: replicasAsk,

  selector: selectorOf,
};

function countsOf(statefulSet: Fields) {
  const status = statefulSet.object('status');
  return {
    desired: statefulSet.object('spec').count('replicas') ?? 1,
    existing: status.count('replicas') ?? 0,
    updated: status.count('updatedReplicas') ?? 0,
    ready: status.count('readyReplicas') ?? 0,
    available: status.count('availableReplicas') ?? 0,
  };
}

function phaseOf(statefulSet: Fields): RolloutPhase {
  if (!isReadable(statefulSet)) {
    return 'unknown';
  }
  const { desired, existing, available } = countsOf(statefulSet);
  if (!isLookedAt(statefulSet) || existing > desired) {
    return 'progressing';
  }
  if (desired === 0) {
    return 'scaledToZero';
  }
  return available >= desired && isUpdated(statefulSet)
    ? 'complete'
    : 'progressing';
}

/** Unlike a Deployment's, its status counts for nothing before the controller has written a first generation. */
function isLookedAt(statefulSet: Fields): boolean {
  return (
    (statefulSet.object('status').count('observedGeneration') ?? 0) > 0 &&
    isObserved(statefulSet)
  );
}

/** Whether every pod that the strategy replaces by itself is of the newest revision. */
function isUpdated(statefulSet: Fields): boolean {
  const status = statefulSet.object('status');
  const strategy = statefulSet.object('spec', 'updateStrategy');
  const rollingUpdate = strategy.object('rollingUpdate');
  const type = strategy.string('type');
  if (type === 'OnDelete') {
    return true;
  }
  if (type === 'RollingUpdate' && rollingUpdate.exists) {
    const partition = rollingUpdate.count('partition');
    const { updated, desired } = countsOf(statefulSet);
    return partition === undefined || updated >= desired - partition;
  }
  return status.string('updateRevision') === status.string('currentRevision');
}

function strategyOf(statefulSet: Fields): RolloutStrategy | undefined {
  const strategy = statefulSet.object('spec', 'updateStrategy');
  const rollingUpdate = strategy.object('rollingUpdate');
  switch (strategy.string('type')) {
    case 'OnDelete':
      return { type: 'OnDelete' };
    case 'RollingUpdate':
      return {
        type: 'RollingUpdate',
        maxUnavailable: rollingUpdate.countOrPercent('maxUnavailable'),
        partition: rollingUpdate.count('partition'),
      };
    default:
      return undefined;
  }
}
