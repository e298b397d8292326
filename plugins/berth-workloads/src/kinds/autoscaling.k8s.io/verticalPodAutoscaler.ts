import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import { messageOf } from '../../json/read';
import type { Part } from '../../model';
import { identityOf, referenceIn } from '../../understand/identityOf';
import type { Related } from '../../understand/Related';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** As many pods are named that it has last changed. */
const CHANGES_LIMIT = 5;

/** `autoscaling.k8s.io` VerticalPodAutoscaler: how large pods should be. */
export const verticalPodAutoscalerKind: WorkloadKind = {
  group: 'autoscaling.k8s.io',
  kind: 'VerticalPodAutoscaler',
  plural: 'verticalpodautoscalers',
  versions: ['v1', 'v1beta2'],
  system: 'Kubernetes',
  role: 'autoscaler',

  // Source: argoproj/argo-cd `resource_customizations/autoscaling.k8s.io/VerticalPodAutoscaler/health.lua`.
  health(autoscaler) {
    const conditions = Conditions.of(autoscaler);
    const noPods = conditions.whenTrue('NoPodsMatched');
    if (noPods) {
      return fromCondition('Degraded', noPods);
    }
    const provided = conditions.whenTrue('RecommendationProvided');
    if (provided) {
      const cause = { code: 'hasRecommendation' } as const;
      return { health: 'Healthy', cause, condition: provided };
    }
    return {
      health: 'Progressing',
      cause: { code: 'noRecommendation' },
      condition: conditions.get('RecommendationProvided'),
    };
  },

  scaling(autoscaler) {
    const policy = autoscaler.object('spec', 'updatePolicy');
    return [
      { of: 'resources', mode: policy.string('updateMode') ?? 'Recreate' },
    ];
  },

  parts(autoscaler, { related }) {
    const recommendations = autoscaler
      .object('status', 'recommendation')
      .objects('containerRecommendations')
      .map(
        (recommendation): Part => ({
          type: 'recommendation',
          container: recommendation.string('containerName') ?? '',
          target: recommendation.quantities('target'),
          lower: recommendation.quantities('lowerBound'),
          upper: recommendation.quantities('upperBound'),
        }),
      );
    return [...recommendations, ...changesBy(autoscaler, related)];
  },

  references(autoscaler) {
    const target = referenceIn(
      autoscaler.object('spec', 'targetRef'),
      autoscaler.object('metadata').string('namespace'),
    );
    return target ? [{ relation: 'scales', ...target }] : [];
  },
};

/**
 * The pods that its admission webhook changed when they were made, by the annotation that it leaves, the newest first.
 *
 * Source: kubernetes/autoscaler `vertical-pod-autoscaler/pkg/admission-controller/resource/pod/patch/resource_updates.go`
 * `ResourceUpdatesPatchCalculator`, `vpaUpdates`.
 */
function changesBy(autoscaler: Fields, related: Related): Part[] {
  const { name, namespace } = identityOf(autoscaler);
  return related
    .ofKind({ group: '', kind: 'Pod', namespace })
    .flatMap(object => {
      const pod = Fields.of(object);
      const metadata = pod.object('metadata');
      const message = metadata.labels('annotations').vpaUpdates;
      const { group, kind, ...reference } = identityOf(pod);
      return message?.startsWith(`Pod resources updated by ${name}:`)
        ? [
            {
              type: 'change' as const,
              object: {
                group,
                kind,
                namespace: reference.namespace,
                name: reference.name,
              },
              message: messageOf(message) ?? '',
              at: metadata.time('creationTimestamp'),
            },
          ]
        : [];
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
    .slice(0, CHANGES_LIMIT);
}
