import { demandOf, imagesOf, podSet } from '../../asks/podSet';
import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import { resizeOf } from '../../conditions/resizeOf';
import type { Fields } from '../../json/Fields';
import type {
  ContainerResources,
  Health,
  HealthCause,
  ReportedCondition,
  RolloutPhase,
} from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { resourcesOf } from './containerResources';

/** A pod that nothing else owns: a workload of one replica, which is its own template. */
export const podKind: WorkloadKind = {
  group: '',
  kind: 'Pod',
  plural: 'pods',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'pod',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_pod.go`.
  health(pod) {
    return {
      health: healthOf(pod),
      cause: causeOf(pod),
      condition: waitingFor(pod),
    };
  },

  rollout(pod) {
    const ready = isReady(pod) ? 1 : 0;
    return {
      phase: phaseOf(pod),
      desired: phaseWord(pod) === 'Succeeded' ? 0 : 1,
      updated: 1,
      ready,
      available: ready,
      images: imagesOf(pod),
      reason: reasonOfReported(waitingFor(pod)),
    };
  },

  progress(pod) {
    const containers = pod.object('status').objects('containerStatuses');
    return containers.length === 0
      ? []
      : [
          {
            what: 'ready',
            done: containers.filter(one => one.flag('ready') === true).length,
            total: containers.length,
          },
        ];
  },

  resources(pod): ContainerResources[] {
    return resourcesOf(pod);
  },

  resize(pod) {
    const conditions = Conditions.of(pod);
    return resizeOf(type => reasonOfReported(conditions.whenTrue(type)));
  },

  asks(pod) {
    const set = podSet(pod, {
      count: 1,
      namespace: pod.object('metadata').string('namespace'),
    });
    return demandOf([set], { when: isFinished(pod) ? 'ifRepeated' : 'now' });
  },
};

function phaseWord(pod: Fields): string | undefined {
  return pod.object('status').string('phase');
}

function isReady(pod: Fields): boolean {
  return Conditions.of(pod).whenTrue('Ready') !== undefined;
}

function isFinished(pod: Fields): boolean {
  const phase = phaseWord(pod);
  return phase === 'Succeeded' || phase === 'Failed';
}

function phaseOf(pod: Fields): RolloutPhase {
  switch (phaseWord(pod)) {
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
function waitingFor(pod: Fields): ReportedCondition | undefined {
  if (isFinished(pod)) {
    return undefined;
  }
  const conditions = Conditions.of(pod);
  return ['PodScheduled', 'Ready']
    .map(type => conditions.get(type))
    .find(condition => condition && condition.status !== 'True');
}

function healthOf(pod: Fields): Health {
  const restarts = pod.object('spec').string('restartPolicy');
  if (restarts === 'Always' && containerThatCannotStart(pod)) {
    return 'Degraded';
  }
  switch (phaseWord(pod)) {
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

function healthOfRunning(pod: Fields): Health {
  if (isReady(pod)) {
    return 'Healthy';
  }
  const hasRestarted = pod
    .object('status')
    .objects('containerStatuses')
    .some(status => status.object('lastState', 'terminated').exists);
  return hasRestarted ? 'Degraded' : 'Progressing';
}

function causeOf(pod: Fields): HealthCause {
  const cannotStart = containerThatCannotStart(pod);
  if (cannotStart) {
    const message = cannotStart.message('message');
    const phase = cannotStart.string('reason') ?? '';
    return { code: 'phase', phase, message };
  }
  const status = pod.object('status');
  switch (phaseWord(pod)) {
    case undefined:
      return { code: 'noStatus' };
    case 'Succeeded':
      return { code: 'completed' };
    case 'Failed':
      return {
        code: 'phase',
        phase: status.string('reason') ?? 'Failed',
        message: status.message('message'),
      };
    default:
      return waitingFor(pod) ? { code: 'condition' } : { code: 'running' };
  }
}

/** The state of the first container that waits because something is wrong. */
function containerThatCannotStart(pod: Fields): Fields | undefined {
  return pod
    .object('status')
    .objects('containerStatuses')
    .map(status => status.object('state', 'waiting'))
    .find(waiting => {
      const reason = waiting.string('reason') ?? '';
      return (
        reason.startsWith('Err') ||
        reason.endsWith('Error') ||
        reason.endsWith('BackOff')
      );
    });
}
