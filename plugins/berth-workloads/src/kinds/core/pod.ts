import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { listOf, objectOf, stringOf } from '../../json/read';
import type { Pod, PodTemplate } from '../../kubernetes';
import type { ConditionReason, Health, RolloutPhase } from '../../model';
import { imagesOf } from '../imagesOf';
import { pendingDeletion } from '../pendingDeletion';
import type { WorkloadKind } from '../WorkloadKind';

/** A pod that nothing else owns: a workload of one replica, which is its own template. @public */
export const podKind: WorkloadKind<Pod> = {
  group: '',
  version: 'v1',
  kind: 'Pod',
  plural: 'pods',

  rollout(pod) {
    const ready = isReady(pod) ? 1 : 0;
    return {
      phase: phaseOf(pod),
      desired: pod?.status?.phase === 'Succeeded' ? 0 : 1,
      updated: 1,
      ready,
      available: ready,
      images: imagesOf(pod),
      reason: waitingReason(pod),
    };
  },

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_pod.go`.
  health(pod) {
    return (
      pendingDeletion(pod) ?? {
        health: healthOf(pod),
        reason: waitingReason(pod),
      }
    );
  },

  podTemplate(pod): PodTemplate | undefined {
    const spec = objectOf(pod?.spec);
    return spec && { metadata: { labels: pod.metadata?.labels }, spec };
  },

  selector() {
    return undefined;
  },
};

function isReady(pod: Pod): boolean {
  return conditionOf(pod?.status?.conditions, 'Ready')?.status === 'True';
}

function isFinished(pod: Pod): boolean {
  const phase = pod?.status?.phase;
  return phase === 'Succeeded' || phase === 'Failed';
}

function phaseOf(pod: Pod): RolloutPhase {
  switch (pod?.status?.phase) {
    case 'Succeeded':
      return 'complete';
    case 'Failed':
      return 'stalled';
    case 'Running':
      return isReady(pod) ? 'complete' : 'progressing';
    case 'Pending':
      return 'progressing';
    default:
      return 'unknown';
  }
}

/** Why it does not run: not yet on a node, or not ready there. */
function waitingReason(pod: Pod): ConditionReason | undefined {
  if (isFinished(pod)) {
    return undefined;
  }
  const conditions = pod?.status?.conditions;
  return reasonOf(
    ['PodScheduled', 'Ready']
      .map(type => conditionOf(conditions, type))
      .find(condition => condition && condition.status !== 'True'),
  );
}

function healthOf(pod: Pod): Health {
  const restarts = pod?.spec?.restartPolicy;
  if (restarts === 'Always' && hasContainerThatCannotStart(pod)) {
    return 'Degraded';
  }
  switch (pod?.status?.phase) {
    case 'Pending':
      return 'Progressing';
    case 'Succeeded':
      return 'Healthy';
    case 'Failed':
      return 'Degraded';
    case 'Running':
      // A pod that is not restarted has an end, and is on its way there.
      if (restarts === 'OnFailure' || restarts === 'Never') {
        return 'Progressing';
      }
      return restarts === 'Always' ? healthOfRunning(pod) : 'Unknown';
    default:
      return 'Unknown';
  }
}

function healthOfRunning(pod: Pod): Health {
  if (isReady(pod)) {
    return 'Healthy';
  }
  const hasRestarted = listOf(pod?.status?.containerStatuses).some(status =>
    objectOf(status.lastState?.terminated),
  );
  return hasRestarted ? 'Degraded' : 'Progressing';
}

function hasContainerThatCannotStart(pod: Pod): boolean {
  return listOf(pod?.status?.containerStatuses).some(status => {
    const reason = stringOf(status.state?.waiting?.reason) ?? '';
    return (
      reason.startsWith('Err') ||
      reason.endsWith('Error') ||
      reason.endsWith('BackOff')
    );
  });
}
