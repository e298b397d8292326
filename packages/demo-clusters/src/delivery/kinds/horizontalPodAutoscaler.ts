import {
  countAt,
  FieldError,
  listAt,
  nameAt,
  objectAt,
  textAt,
} from '../fields';
import { MOST_PODS, type AppliedKind } from './AppliedKind';

const MOST_METRICS = 10;

/** Of a Deployment, by metrics of its pods: nobody measures them in the demo, and its conditions say so. */
export const horizontalPodAutoscaler: AppliedKind = {
  name: 'autoscaling/HorizontalPodAutoscaler',
  read(spec, metadata) {
    const target = objectAt(spec.scaleTargetRef, 'spec.scaleTargetRef');
    const metrics = listAt(spec.metrics, 'spec.metrics', MOST_METRICS);
    return {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata,
      spec: {
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: nameAt(target.name, 'spec.scaleTargetRef.name'),
        },
        minReplicas: countAt(
          spec.minReplicas ?? 1,
          'spec.minReplicas',
          MOST_PODS,
        ),
        maxReplicas: countAt(spec.maxReplicas, 'spec.maxReplicas', MOST_PODS),
        metrics: metrics.map((value, at) => {
          const field = `spec.metrics[${at}]`;
          const metric = objectAt(value, field);
          if (metric.type !== 'Pods') {
            throw new FieldError(`${field}.type`, 'must be Pods in the demo');
          }
          const pods = objectAt(metric.pods, `${field}.pods`);
          const { name } = objectAt(pods.metric, `${field}.pods.metric`);
          const goal = objectAt(pods.target, `${field}.pods.target`);
          return {
            type: 'Pods',
            pods: {
              metric: { name: textAt(name, `${field}.pods.metric.name`) },
              target: {
                type: 'AverageValue',
                averageValue: textAt(
                  goal.averageValue,
                  `${field}.pods.target.averageValue`,
                ),
              },
            },
          };
        }),
      },
      status: { currentMetrics: null, desiredReplicas: 0 },
    };
  },
};
