import { reasonOf } from '../conditions/reasonOf';
import { countOf, listOf, objectOf, stringOf, timeOf } from '../json/read';
import type { Condition, HorizontalPodAutoscaler } from '../kubernetes';
import type { Autoscaling } from '../model';
import { metricsOf } from './metricsOf';
import { stateOf } from './stateOf';

/**
 * A HorizontalPodAutoscaler of `autoscaling/v2`, with every metric type. Total: without a status its state is `unknown`,
 * and metrics that do not say what they measure are left out.
 *
 * Source: k8s.io/api 0.37 `autoscaling/v2/types.go`.
 * @public
 */
export function autoscalingOf(
  autoscaler: HorizontalPodAutoscaler,
): Autoscaling {
  const status = objectOf(autoscaler?.status);
  const min = countOf(autoscaler?.spec?.minReplicas) ?? 1;
  const max = countOf(autoscaler?.spec?.maxReplicas) ?? min;
  // The API server leaves out a zero.
  const current = countOf(status?.currentReplicas) ?? 0;
  const conditions = conditionsOf(status?.conditions);
  const desired =
    conditions.length === 0 ? undefined : countOf(status?.desiredReplicas);
  return {
    name: stringOf(autoscaler?.metadata?.name) ?? '',
    ...stateOf({
      conditions: status?.conditions,
      min,
      max,
      current,
      desired,
    }),
    min,
    max,
    current,
    desired,
    metrics: metricsOf(autoscaler),
    conditions,
    lastScaleTime: timeOf(status?.lastScaleTime),
  };
}

function conditionsOf(
  conditions: Condition[] | undefined,
): Autoscaling['conditions'] {
  return listOf(conditions).flatMap(condition => {
    const reason = reasonOf(condition);
    return reason === undefined
      ? []
      : [{ ...reason, status: statusOf(condition) }];
  });
}

function statusOf(condition: Condition): Condition['status'] {
  return condition.status === 'True' || condition.status === 'False'
    ? condition.status
    : 'Unknown';
}
