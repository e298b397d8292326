import { autoscalingOf } from '../../autoscaling';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { HorizontalPodAutoscaler } from '../../kubernetes';
import type { ReportedCondition } from '../../model';
import { referenceIn } from '../../understand/identityOf';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { asVersionTwo } from './asVersionTwo';

/** `autoscaling` HorizontalPodAutoscaler. Its metrics are read by `autoscalingOf`. */
export const horizontalPodAutoscalerKind: WorkloadKind = {
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  plural: 'horizontalpodautoscalers',
  versions: ['v2', 'v1'],
  system: 'Kubernetes',
  role: 'autoscaler',

  // Source: argoproj/argo-cd v3.5 `gitops-engine/pkg/health/health_hpa.go`: one degraded state outweighs every healthy
  // one (argo-cd#26274); up to v3.4 the first condition that said either decided.
  health(autoscaler, { version }) {
    const conditions = Conditions.of(asVersionTwo(autoscaler, version));
    const degraded = conditions.all.find(isDegraded);
    if (degraded) {
      return fromCondition('Degraded', degraded);
    }
    const healthy = conditions.all.find(isHealthy);
    if (!healthy) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    // Argo CD finds an autoscaler healthy that rests since its target has no replicas, which is what there is to say.
    const message = conditions.whenFalse('ScalingActive')?.message;
    return message === undefined
      ? fromCondition('Healthy', healthy)
      : {
          health: 'Healthy',
          cause: { code: 'notScaling', message },
          condition: healthy,
        };
  },

  scaling(autoscaler, { version }) {
    const read = asVersionTwo(autoscaler, version);
    const object: unknown = {
      metadata: read.object('metadata').some('name'),
      spec: read
        .object('spec')
        .some('scaleTargetRef', 'minReplicas', 'maxReplicas', 'metrics'),
      status: read
        .object('status')
        .some(
          'currentReplicas',
          'desiredReplicas',
          'lastScaleTime',
          'currentMetrics',
          'conditions',
        ),
    };
    const { min, max, current, desired, state } = autoscalingOf(
      object as HorizontalPodAutoscaler,
    );
    return [{ of: 'replicas', min, max, current, desired, state }];
  },

  references(autoscaler) {
    const target = targetOf(autoscaler);
    return target ? [{ relation: 'scales', ...target }] : [];
  },

  advice(_, { version }) {
    return version === 'v1'
      ? [
          {
            rule: 'HorizontalPodAutoscaler/versionOne',
            field: 'apiVersion',
            problem:
              'autoscaling/v1 knows CPU alone: other metrics, behavior and conditions are text in annotations.',
            remedy:
              'Write autoscaling/v2: targetCPUUtilizationPercentage goes into metrics, as a Resource of the name cpu.',
          },
        ]
      : [];
  },
};

function targetOf(autoscaler: Fields) {
  return referenceIn(
    autoscaler.object('spec', 'scaleTargetRef'),
    autoscaler.object('metadata').string('namespace'),
  );
}

const DEGRADED = new Set([
  'AbleToScale/FailedGetScale',
  'AbleToScale/FailedUpdateScale',
  'ScalingActive/FailedGetResourceMetric',
  'ScalingActive/FailedGetObjectMetric',
  'ScalingActive/FailedGetPodsMetric',
  'ScalingActive/FailedGetExternalMetric',
  'ScalingActive/FailedComputeMetricsReplicas',
  'ScalingActive/InvalidSelector',
]);

function isDegraded({ condition, reason }: ReportedCondition): boolean {
  return DEGRADED.has(`${condition}/${reason}`);
}

function isHealthy({ condition, status }: ReportedCondition): boolean {
  return (
    status === 'True' &&
    (condition === 'AbleToScale' || condition === 'ScalingLimited')
  );
}
