import { conditionOf } from '../../conditions/conditionOf';
import {
  countOf,
  messageOf,
  objectOf,
  stringOf,
  timeOf,
} from '../../json/read';
import type { ContainerState, ContainerStatus, Pod } from '../../kubernetes';
import type { Finding } from './Trouble';

type Waiting = NonNullable<ContainerState['waiting']>;
type Terminated = NonNullable<ContainerState['terminated']>;

/** A container that waits. Waiting has no time of its own, so it is that of its last end, or of the pod's unreadiness. */
export function waitingFinding(
  waiting: Waiting,
  status: ContainerStatus,
  pod: Pod,
): Finding {
  const last = objectOf(status.lastState?.terminated);
  return {
    restarts: countOf(status.restartCount),
    exitCode: exitCodeOf(last),
    reason: {
      condition: 'waiting',
      reason: stringOf(waiting.reason) ?? '',
    },
    message: messageOf(waiting.message) ?? messageOf(last?.message),
    since: timeOf(last?.finishedAt) ?? unreadySince(pod),
  };
}

/** A container that ended. */
export function terminatedFinding(
  terminated: Terminated,
  status: ContainerStatus,
  pod: Pod,
): Finding {
  return {
    restarts: countOf(status.restartCount),
    exitCode: exitCodeOf(terminated),
    reason: {
      condition: 'terminated',
      reason: stringOf(terminated.reason) ?? '',
    },
    message: messageOf(terminated.message),
    since: timeOf(terminated.finishedAt) ?? unreadySince(pod),
  };
}

export function exitCodeOf(
  terminated: Terminated | undefined,
): number | undefined {
  const code: unknown = terminated?.exitCode;
  return Number.isSafeInteger(code) ? (code as number) : undefined;
}

function unreadySince(pod: Pod): string | undefined {
  const ready = conditionOf(pod?.status?.conditions, 'Ready');
  return ready?.status === 'True'
    ? undefined
    : timeOf(ready?.lastTransitionTime);
}
