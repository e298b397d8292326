import type { Condition } from '@berth/backstage-plugin-berth-workloads';
import type { ContainerStatus, Pod, PodStatus } from '../../kubernetes';
import { withCondition } from '../conditions';
import type { NewCondition } from '../conditions';

function readiness(
  type: 'Ready' | 'ContainersReady',
  containers: readonly ContainerStatus[],
  phase: PodStatus['phase'],
): NewCondition {
  if (phase === 'Succeeded') {
    return { type, status: 'False', reason: 'PodCompleted' };
  }
  const unready = containers.filter(c => !c.ready).map(c => c.name);
  return unready.length
    ? {
        type,
        status: 'False',
        reason: 'ContainersNotReady',
        message: `containers with unready status: [${unready.join(' ')}]`,
      }
    : { type, status: 'True' };
}

/** The phase of a pod from its containers. */
export function phaseOf(pod: Pod, containers: readonly ContainerStatus[]) {
  const done = containers.every(c => c.state?.terminated);
  if (done && pod.spec.restartPolicy !== 'Always') {
    const failed = containers.some(c => c.state?.terminated?.exitCode);
    return failed ? 'Failed' : 'Succeeded';
  }
  const started = containers.some(c => !c.state?.waiting || c.restartCount);
  return started ? 'Running' : 'Pending';
}

/** The status that the kubelet reports of a pod whose containers are so. */
export function podStatus(
  pod: Pod,
  containers: ContainerStatus[],
  now: Date,
): PodStatus {
  const phase = phaseOf(pod, containers);
  const conditions: NewCondition[] = [
    { type: 'PodReadyToStartContainers', status: 'True' },
    { type: 'Initialized', status: 'True' },
    readiness('Ready', containers, phase),
    readiness('ContainersReady', containers, phase),
  ];
  return {
    ...pod.status,
    phase,
    conditions: conditions.reduce<Condition[]>(
      (all, next) => withCondition(all, next, { now }),
      pod.status.conditions ?? [],
    ),
    containerStatuses: containers,
  };
}
