import type { ConditionReason, Resize } from '../model';

/**
 * A resize in place that is not done, by the conditions that replace `status.resize`.
 *
 * Source: KEP-1287; k8s.io/api 0.37 `core/v1/types.go` `PodResizePending`, `PodResizeInProgress`.
 *
 * @param whenTrue - A condition of the pod, if it is `True`.
 */
export function resizeOf(
  whenTrue: (type: string) => ConditionReason | undefined,
): Resize | undefined {
  const pending = whenTrue('PodResizePending');
  if (pending) {
    return {
      state: pending.reason === 'Infeasible' ? 'infeasible' : 'deferred',
      reason: pending,
    };
  }
  const inProgress = whenTrue('PodResizeInProgress');
  return (
    inProgress && {
      state: inProgress.reason === 'Error' ? 'failing' : 'inProgress',
      reason: inProgress,
    }
  );
}
