import { imagesOf } from '../../asks/podSet';
import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { RolloutPhase } from '../../model';
import { isObserved, isReadable } from '../generations';
import { replicasAsk, selectorOf } from '../podTemplate';
import { quotaObstacles } from '../quotaObstacles';
import { fromCondition, healthyWith, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` ReplicaSet. It has one revision only, so every pod it has counts as updated. */
export const replicaSetKind: WorkloadKind = {
  group: 'apps',
  kind: 'ReplicaSet',
  plural: 'replicasets',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'replicas',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_replicaset.go`.
  health(replicaSet) {
    if (!isReadable(replicaSet)) {
      return noStatus;
    }
    if (!isObserved(replicaSet)) {
      return notObserved;
    }
    const failure = Conditions.of(replicaSet).whenTrue('ReplicaFailure');
    if (failure) {
      return fromCondition('Degraded', failure);
    }
    const { available, desired, ready } = countsOf(replicaSet);
    if (available < desired) {
      const cause = { code: 'waitingForReady', ready, desired } as const;
      return { health: 'Progressing', cause };
    }
    return healthyWith({ desired, ready });
  },

  rollout(replicaSet) {
    const { desired, existing, ready, available } = countsOf(replicaSet);
    return {
      phase: phaseOf(replicaSet),
      desired,
      updated: existing,
      ready,
      available,
      images: imagesOf(replicaSet.object('spec', 'template')),
      reason: reasonOfReported(
        Conditions.of(replicaSet).whenTrue('ReplicaFailure'),
      ),
    };
  },

  progress(replicaSet) {
    const { ready, desired } = countsOf(replicaSet);
    return [{ what: 'ready', done: ready, total: desired }];
  },

  asks: replicasAsk,

  obstacles(replicaSet, { related }) {
    return quotaObstacles(replicaSet, related);
  },

  selector: selectorOf,
};

function countsOf(replicaSet: Fields) {
  const status = replicaSet.object('status');
  return {
    desired: replicaSet.object('spec').count('replicas') ?? 1,
    existing: status.count('replicas') ?? 0,
    ready: status.count('readyReplicas') ?? 0,
    available: status.count('availableReplicas') ?? 0,
  };
}

function phaseOf(replicaSet: Fields): RolloutPhase {
  if (!isReadable(replicaSet)) {
    return 'unknown';
  }
  if (!isObserved(replicaSet)) {
    return 'progressing';
  }
  if (Conditions.of(replicaSet).whenTrue('ReplicaFailure')) {
    return 'stalled';
  }
  const { existing, available, desired } = countsOf(replicaSet);
  if (existing > desired || available < desired) {
    return 'progressing';
  }
  return desired === 0 ? 'scaledToZero' : 'complete';
}
