import { listOf, stringOf } from '../json/read';
import type { Pod } from '../kubernetes';
import type { PodProblem } from '../model';
import { containerTroubles, podTroubles, remainingTroubles } from './troubles';
import type { PodTroubleRule } from './troubles/Trouble';

/**
 * What is wrong with a pod: one trouble of the pod, or one of each container in trouble, init containers first because
 * the others wait for them. Nothing for a pod that succeeded or is being deleted: its containers may end as they like.
 * @public
 */
export function podProblems(
  pod: Pod,
  options: {
    /** Milliseconds since the epoch; tells which pods are not ready for long. */
    now: number;
  },
): PodProblem[] {
  const name = stringOf(pod?.metadata?.name) ?? '';
  if (
    stringOf(pod?.metadata?.deletionTimestamp) !== undefined ||
    pod?.status?.phase === 'Succeeded'
  ) {
    return [];
  }
  const firstOf = (rules: readonly PodTroubleRule[]): PodProblem[] => {
    for (const { trouble, find } of rules) {
      const finding = find(pod, options);
      if (finding) {
        return [{ pod: name, trouble, ...finding }];
      }
    }
    return [];
  };
  return [
    () => firstOf(podTroubles),
    () => containerProblems(pod, name),
    () => firstOf(remainingTroubles),
  ].reduce<PodProblem[]>(
    (found, look) => (found.length > 0 ? found : look()),
    [],
  );
}

function containerProblems(pod: Pod, name: string): PodProblem[] {
  return [
    ...listOf(pod?.status?.initContainerStatuses),
    ...listOf(pod?.status?.containerStatuses),
  ].flatMap(status => {
    for (const { trouble, find } of containerTroubles) {
      const finding = find(status, pod);
      if (finding) {
        return [
          { pod: name, trouble, container: stringOf(status.name), ...finding },
        ];
      }
    }
    return [];
  });
}
