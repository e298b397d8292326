import type {
  PodProblem,
  PodTrouble,
} from '@berth/backstage-plugin-berth-workloads';

const SHOWN = 20;

/** From the trouble that a person must look at first. */
const SEVERITY: readonly PodTrouble[] = [
  'CrashLoopBackOff',
  'OOMKilled',
  'ImagePullBackOff',
  'CreateContainerError',
  'Unschedulable',
  'ContainerFailed',
  'Failed',
  'Evicted',
  'SchedulingGated',
  'NotReady',
  'ResizePending',
];

/** The first 20, worst first; pods in the same trouble in the order of their names. */
export function worstPodProblems(
  problems: readonly PodProblem[],
): PodProblem[] {
  return [...problems]
    .sort(
      (a, b) =>
        SEVERITY.indexOf(a.trouble) - SEVERITY.indexOf(b.trouble) ||
        a.pod.localeCompare(b.pod, 'en', { numeric: true }),
    )
    .slice(0, SHOWN);
}
