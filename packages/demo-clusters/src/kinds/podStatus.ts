import type { ContainerStatus, Pod } from '../kubernetes';

function reasonOf({ state = {} }: ContainerStatus): string | undefined {
  if (state.waiting?.reason) return state.waiting.reason;
  if (state.terminated) {
    return state.terminated.reason ?? `ExitCode:${state.terminated.exitCode}`;
  }
  return undefined;
}

/**
 * The word in the STATUS column of `kubectl get pods`: the pod's phase, unless its condition, a container or its
 * deletion says more.
 *
 * Source: kubernetes v1.37 `pkg/printers/internalversion/printers.go`, printPod.
 */
export function podStatus(pod: Pod): string {
  const { status, metadata } = pod;
  let word = status.reason ?? status.phase;
  for (const { type, reason } of status.conditions ?? []) {
    if (type === 'PodScheduled' && reason === 'SchedulingGated') word = reason;
  }
  let running = false;
  for (const container of [...(status.containerStatuses ?? [])].reverse()) {
    word = reasonOf(container) ?? word;
    running ||= Boolean(container.ready && container.state?.running);
  }
  if (word === 'Completed' && running) {
    const ready = status.conditions?.some(
      c => c.type === 'Ready' && c.status === 'True',
    );
    word = ready ? 'Running' : 'NotReady';
  }
  if (metadata.deletionTimestamp) {
    return status.reason === 'NodeLost' ? 'Unknown' : 'Terminating';
  }
  return word;
}
