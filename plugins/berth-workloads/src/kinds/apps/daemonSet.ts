import { demandOf, imagesOf, podSet } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { RolloutPhase, RolloutStrategy } from '../../model';
import { isObserved, isReadable } from '../generations';
import { selectorOf } from '../podTemplate';
import { healthyWith, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `apps/v1` DaemonSet: a pod on each node that may take it. */
export const daemonSetKind: WorkloadKind = {
  group: 'apps',
  kind: 'DaemonSet',
  plural: 'daemonsets',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'daemon',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_daemonset.go`.
  health(daemonSet) {
    if (!isReadable(daemonSet)) {
      return noStatus;
    }
    if (!isObserved(daemonSet)) {
      return notObserved;
    }
    const { desired, updated, available, ready } = countsOf(daemonSet);
    if (!replacesByItself(daemonSet)) {
      const cause = { code: 'waitingForUpdate', updated, desired } as const;
      return {
        health: 'Healthy',
        cause: updated < desired ? cause : { code: 'allReady', ready },
      };
    }
    if (updated < desired) {
      const cause = { code: 'waitingForUpdate', updated, desired } as const;
      return { health: 'Progressing', cause };
    }
    if (available < desired) {
      const cause = { code: 'waitingForReady', ready, desired } as const;
      return { health: 'Progressing', cause };
    }
    return healthyWith({ desired, ready });
  },

  rollout(daemonSet) {
    const { desired, updated, ready, available } = countsOf(daemonSet);
    return {
      phase: phaseOf(daemonSet),
      desired,
      updated,
      ready,
      available,
      strategy: strategyOf(daemonSet),
      images: imagesOf(daemonSet.object('spec', 'template')),
    };
  },

  progress(daemonSet) {
    const { ready, updated, desired } = countsOf(daemonSet);
    return [
      { what: 'ready', done: ready, total: desired },
      { what: 'updated', done: updated, total: desired },
    ];
  },

  asks(daemonSet) {
    const set = podSet(daemonSet.object('spec', 'template'), {
      count: countsOf(daemonSet).desired,
      namespace: daemonSet.object('metadata').string('namespace'),
      perNode: true,
    });
    return demandOf([set]);
  },

  selector: selectorOf,
};

function countsOf(daemonSet: Fields) {
  const status = daemonSet.object('status');
  return {
    desired: status.count('desiredNumberScheduled') ?? 0,
    updated: status.count('updatedNumberScheduled') ?? 0,
    ready: status.count('numberReady') ?? 0,
    available: status.count('numberAvailable') ?? 0,
  };
}

function replacesByItself(daemonSet: Fields): boolean {
  const strategy = daemonSet.object('spec', 'updateStrategy');
  return strategy.string('type') !== 'OnDelete';
}

function phaseOf(daemonSet: Fields): RolloutPhase {
  if (!isReadable(daemonSet)) {
    return 'unknown';
  }
  const { desired, updated, available } = countsOf(daemonSet);
  if (
    !isObserved(daemonSet) ||
    available < desired ||
    (replacesByItself(daemonSet) && updated < desired)
  ) {
    return 'progressing';
  }
  return desired === 0 ? 'scaledToZero' : 'complete';
}

function strategyOf(daemonSet: Fields): RolloutStrategy | undefined {
  const strategy = daemonSet.object('spec', 'updateStrategy');
  const rollingUpdate = strategy.object('rollingUpdate');
  switch (strategy.string('type')) {
    case 'OnDelete':
      return { type: 'OnDelete' };
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
