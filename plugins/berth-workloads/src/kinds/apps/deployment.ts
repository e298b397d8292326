import { imagesOf } from '../../asks/podSet';
import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type {
  ReportedCondition,
  RolloutPhase,
  RolloutStrategy,
} from '../../model';
import { isObserved, isReadable } from '../generations';
import { replicasAsk, selectorOf } from '../podTemplate';
import { quotaObstacles } from '../quotaObstacles';
import { fromCondition, healthyWith, noStatus } from '../verdicts';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';

/** `apps/v1` Deployment. */
export const deploymentKind: WorkloadKind = {
  group: 'apps',
  kind: 'Deployment',
  plural: 'deployments',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'service',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_deployment.go`.
  health(deployment) {
    if (!isReadable(deployment)) {
      return noStatus;
    }
    if (deployment.object('spec').flag('paused') === true) {
      return { health: 'Suspended', cause: { code: 'paused' } };
    }
    if (isObserved(deployment)) {
      const exceeded = deadlineExceeded(deployment);
      if (exceeded) {
        return fromCondition('Degraded', exceeded);
      }
      const counts = countsOf(deployment);
      if (isComplete(counts)) {
        return healthyWith(counts);
      }
    }
    return progressing(deployment);
  },

  rollout(deployment) {
    const counts = countsOf(deployment);
    const phase = phaseOf(deployment, counts);
    return {
      phase,
      desired: counts.desired,
      updated: counts.updated,
      ready: counts.ready,
      available: counts.available,
      strategy: strategyOf(deployment),
      images: imagesOf(deployment.object('spec', 'template')),
      reason: reasonOfReported(conditionFor(deployment, phase)),
    };
  },

  progress(deployment) {
    const { ready, updated, desired } = countsOf(deployment);
    return [
      { what: 'ready', done: ready, total: desired },
      { what: 'updated', done: updated, total: desired },
    ];
  },

  asks: replicasAsk,

  obstacles(deployment, { related }) {
    return quotaObstacles(deployment, related);
  },

  selector: selectorOf,
};

interface Counts {
  desired: number;
  existing: number;
  updated: number;
  ready: number;
  available: number;
}

function countsOf(deployment: Fields): Counts {
  const status = deployment.object('status');
  return {
    desired: deployment.object('spec').count('replicas') ?? 1,
    existing: status.count('replicas') ?? 0,
    updated: status.count('updatedReplicas') ?? 0,
    ready: status.count('readyReplicas') ?? 0,
    available: status.count('availableReplicas') ?? 0,
  };
}

function isComplete(counts: Counts): boolean {
  return (
    counts.updated >= counts.desired &&
    counts.existing <= counts.updated &&
    counts.available >= counts.updated
  );
}

function phaseOf(deployment: Fields, counts: Counts): RolloutPhase {
  if (!isReadable(deployment)) {
    return 'unknown';
  }
  if (deployment.object('spec').flag('paused') === true) {
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
  return Conditions.of(deployment).whenTrue('ReplicaFailure')
    ? 'stalled'
    : 'progressing';
}

function deadlineExceeded(deployment: Fields): ReportedCondition | undefined {
  const condition = Conditions.of(deployment).get('Progressing');
  return condition?.reason === 'ProgressDeadlineExceeded'
    ? condition
    : undefined;
}

/**
 * A deployment that lost pods after its rollout was finished progresses again while its `Progressing` condition still
 * says `NewReplicaSetAvailable`; then `Available` says more.
 */
function conditionFor(
  deployment: Fields,
  phase: RolloutPhase,
): ReportedCondition | undefined {
  const conditions = Conditions.of(deployment);
  const ofProgress = conditions.get('Progressing');
  if (phase === 'stalled') {
    return deadlineExceeded(deployment) ?? conditions.get('ReplicaFailure');
  }
  if (phase !== 'progressing') {
    return undefined;
  }
  const lostPods =
    ofProgress?.reason === 'NewReplicaSetAvailable'
      ? conditions.whenFalse('Available')
      : undefined;
  return lostPods ?? ofProgress;
}

function progressing(deployment: Fields): HealthVerdict {
  const condition = conditionFor(deployment, 'progressing');
  const health = 'Progressing';
  if (!isObserved(deployment)) {
    return { health, cause: { code: 'notObserved' }, condition };
  }
  // Argo CD does not look at it, so that its word is the milder one; but it is what the reader has to know.
  const failure = Conditions.of(deployment).whenTrue('ReplicaFailure');
  if (failure) {
    return fromCondition(health, failure);
  }
  const { updated, existing, available, desired } = countsOf(deployment);
  if (updated < desired) {
    const cause = { code: 'waitingForUpdate', updated, desired } as const;
    return { health, cause, condition };
  }
  return existing > updated
    ? {
        health,
        cause: { code: 'waitingForOld', old: existing - updated },
        condition,
      }
    : {
        health,
        cause: { code: 'waitingForReady', ready: available, desired },
        condition,
      };
}

function strategyOf(deployment: Fields): RolloutStrategy | undefined {
  const strategy = deployment.object('spec', 'strategy');
  const rollingUpdate = strategy.object('rollingUpdate');
  switch (strategy.string('type')) {
    case 'Recreate':
      return { type: 'Recreate' };
    case 'RollingUpdate':
      return {
        type: 'RollingUpdate',
        maxSurge: rollingUpdate.countOrPercent('maxSurge'),
        maxUnavailable: rollingUpdate.countOrPercent('maxUnavailable'),
      };
    default:
      return undefined;
  }
}
