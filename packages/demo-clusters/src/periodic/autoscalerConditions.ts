import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';
import type { NewCondition } from '../controllers/conditions';
import { metricName } from './metricName';

function limited(wanted: number, min: number, max: number): NewCondition {
  if (wanted > max) {
    return {
      type: 'ScalingLimited',
      status: 'True',
      reason: 'TooManyReplicas',
      message:
        'the desired replica count is more than the maximum replica count',
    };
  }
  if (wanted < min) {
    return {
      type: 'ScalingLimited',
      status: 'True',
      reason: 'TooFewReplicas',
      message:
        'the desired replica count is less than the minimum replica count',
    };
  }
  return {
    type: 'ScalingLimited',
    status: 'False',
    reason: 'DesiredWithinRange',
    message: 'the desired count is within the acceptable range',
  };
}

/** What an autoscaler says when no metric could be read. */
export function blindConditions(metric: MetricSpec): NewCondition[] {
  const pods = metric.type === 'Pods';
  const name = pods ? metric.pods?.metric.name : metric.resource?.name;
  const why = pods
    ? `unable to get metric ${name}: no metrics returned from custom metrics API`
    : `failed to get ${name} utilization: no metrics returned from resource metrics API`;
  return [
    {
      type: 'AbleToScale',
      status: 'True',
      reason: 'SucceededGetScale',
      message: "the HPA controller was able to get the target's current scale",
    },
    {
      type: 'ScalingActive',
      status: 'False',
      reason: pods ? 'FailedGetPodsMetric' : 'FailedGetResourceMetric',
      message: `the HPA was unable to compute the replica count: ${why}`,
    },
  ];
}

function ability(decision: Decision): NewCondition {
  const able = { type: 'AbleToScale', status: 'True' } as const;
  if (decision.held > decision.proposal) {
    return {
      ...able,
      reason: 'ScaleDownStabilized',
      message:
        'recent recommendations were higher than current one, applying the highest recent recommendation',
    };
  }
  return decision.desired === decision.replicas
    ? {
        ...able,
        reason: 'ReadyForNewScale',
        message: 'recommended size matches current size',
      }
    : {
        ...able,
        reason: 'SucceededRescale',
        message: `the HPA controller was able to update the target scale to ${decision.desired}`,
      };
}

/** How an autoscaler came to its number of replicas. */
export interface Decision {
  replicas: number;
  /** What the deciding metric asks for. */
  proposal: number;
  /** What the stabilization window makes of it. */
  held: number;
  /** What the limits make of that. */
  desired: number;
  metric: MetricSpec;
  min: number;
  max: number;
}

/** What an autoscaler says when it could decide. */
export function decidedConditions(decision: Decision): NewCondition[] {
  return [
    ability(decision),
    {
      type: 'ScalingActive',
      status: 'True',
      reason: 'ValidMetricFound',
      message: `the HPA was able to successfully calculate a replica count from ${metricName(
        decision.metric,
      )}`,
    },
    limited(decision.held, decision.min, decision.max),
  ];
}
