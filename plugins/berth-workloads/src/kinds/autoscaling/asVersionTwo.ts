import { Fields } from '../../json/Fields';

/** Where the API server writes the conditions of an autoscaler for those who ask for `autoscaling/v1`. */
const CONDITIONS = 'autoscaling.alpha.kubernetes.io/conditions';

/**
 * An autoscaler as `autoscaling/v2` would have it. The metrics of `autoscaling/v1` other than CPU are in annotations, and are
 * not read.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/apis/autoscaling/v1/conversion.go`.
 */
export function asVersionTwo(autoscaler: Fields, version: string): Fields {
  if (version !== 'v1') {
    return autoscaler;
  }
  const metadata = autoscaler.object('metadata');
  const spec = autoscaler.object('spec');
  const status = autoscaler.object('status');
  const conditions = metadata.object('annotations').yamlObjects(CONDITIONS);
  return Fields.of({
    metadata: metadata.some('name', 'generation'),
    spec: {
      ...spec.some('scaleTargetRef', 'minReplicas', 'maxReplicas'),
      metrics: cpuMetric(
        'target',
        spec.count('targetCPUUtilizationPercentage'),
      ),
    },
    status: {
      ...status.some('currentReplicas', 'desiredReplicas', 'lastScaleTime'),
      currentMetrics: cpuMetric(
        'current',
        status.count('currentCPUUtilizationPercentage'),
      ),
      conditions: conditions.map(({ value }) => value),
    },
  });
}

function cpuMetric(what: 'target' | 'current', averageUtilization?: number) {
  return averageUtilization === undefined
    ? undefined
    : [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            [what]: { type: 'Utilization', averageUtilization },
          },
        },
      ];
}
