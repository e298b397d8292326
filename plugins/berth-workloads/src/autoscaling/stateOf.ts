import { conditionOf } from '../conditions/conditionOf';
import { reasonOf } from '../conditions/reasonOf';
import type { Condition } from '../kubernetes';
import type { AutoscalingState, ConditionReason } from '../model';

/**
 * What an autoscaler is doing, and the condition that says so.
 *
 * `ScalingLimited` with `TooManyReplicas` says that it wanted more than its maximum, which is no news where minimum and
 * maximum are one; its other reasons (`ScaleUpLimit`, `ScaleDownLimit`) are about speed.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/controller/podautoscaler/horizontal.go`, calls of `setCondition`.
 */
export function stateOf(options: {
  conditions: Condition[] | undefined;
  min: number;
  max: number;
  current: number;
  /** `undefined` before its first decision. */
  desired: number | undefined;
}): { state: AutoscalingState; reason?: ConditionReason } {
  const { conditions, min, max, current, desired } = options;
  const able = conditionOf(conditions, 'AbleToScale');
  if (able?.status === 'False') {
    return { state: 'unable', reason: reasonOf(able) };
  }
  const active = conditionOf(conditions, 'ScalingActive');
  if (active?.status === 'False') {
    return { state: 'inactive', reason: reasonOf(active) };
  }
  if (able?.status !== 'True' || desired === undefined) {
    return { state: 'unknown' };
  }
  const limited = conditionOf(conditions, 'ScalingLimited');
  if (limited?.status === 'True' && min !== max) {
    if (limited.reason === 'TooManyReplicas') {
      return { state: 'limitedByMaximum', reason: reasonOf(limited) };
    }
    if (limited.reason === 'TooFewReplicas') {
      return { state: 'limitedByMinimum', reason: reasonOf(limited) };
    }
  }
  if (desired !== current) {
    return { state: desired > current ? 'scalingUp' : 'scalingDown' };
  }
  // Outside of min and max the controller corrects the count without looking at metrics, and says nothing of them.
  return { state: active?.status === 'True' ? 'steady' : 'unknown' };
}
