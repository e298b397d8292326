import { autoscalingOf } from '../../autoscaling';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { HorizontalPodAutoscaler } from '../../kubernetes';
import type { ReportedCondition } from '../../model';
import { referenceIn } from '../../understand/identityOf';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `autoscaling` HorizontalPodAutoscaler. Its metrics are read by `autoscalingOf`. */
export const horizontalPodAutoscalerKind: WorkloadKind = {
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  plural: 'horizontalpodautoscalers',
  versions: ['v2'],
  system: 'Kubernetes',
  role: 'autoscaler',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_hpa.go`: the first condition that says either decides.
  health(autoscaler) {
    const deciding = Conditions.of(autoscaler).all.find(
      condition => isDegraded(condition) || isHealthy(condition),
    );
    if (!deciding) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    const health = isDegraded(deciding) ? 'Degraded' : 'Healthy';
    // Argo CD finds an autoscaler healthy that can scale but has no metrics to scale by, which is what there is to say.
    const inactive = Conditions.of(autoscaler).whenFalse('ScalingActive');
    const text = inactive?.message;
    return health === 'Healthy' && text !== undefined
      ? { health, cause: { code: 'sentence', text }, condition: deciding }
      : fromCondition(health, deciding);
  },

  scaling(autoscaler) {
    const object: unknown = {
      metadata: autoscaler.object('metadata').some('name'),
      spec: autoscaler
        .object('spec')
        .some('scaleTargetRef', 'minReplicas', 'maxReplicas', 'metrics'),
      status: autoscaler
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
