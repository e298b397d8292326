import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { removedVersion } from './removedVersion';
import { scheduledGroup } from './schedulingPolicy';

/** `scheduling.k8s.io` PodGroup: pods that kube-scheduler places together (alpha in Kubernetes 1.36, beta in 1.37). */
export const schedulingPodGroupKind: WorkloadKind = {
  group: 'scheduling.k8s.io',
  kind: 'PodGroup',
  plural: 'podgroups',
  versions: ['v1beta1', 'v1alpha3', 'v1alpha2'],
  system: 'Kubernetes',
  role: 'podGroup',

  // Argo CD has no rule for it. Source: k8s.io/api 0.37 `scheduling/v1beta1/types.go`. What is not placed for lack of room
  // is Progressing, as a pod is. That it was placed once stays true of it, whatever becomes of its pods.
  health(podGroup) {
    const conditions = Conditions.of(podGroup);
    const disrupted = conditions.whenTrue('DisruptionTarget');
    if (disrupted) {
      return fromCondition('Degraded', disrupted);
    }
    const scheduled =
      conditions.get('PodGroupInitiallyScheduled') ??
      conditions.get('PodGroupScheduled');
    if (scheduled?.status === 'True') {
      return fromCondition('Healthy', scheduled);
    }
    return scheduled?.reason === 'SchedulerError'
      ? fromCondition('Degraded', scheduled)
      : fromCondition('Progressing', scheduled);
  },

  parts(podGroup) {
    const { name } = identityOf(podGroup);
    return [
      scheduledGroup(
        templateOf(podGroup).template ?? name,
        podGroup.object('spec'),
      ),
    ];
  },

  references(podGroup) {
    const { group, namespace } = identityOf(podGroup);
    const { workload } = templateOf(podGroup);
    return workload === undefined
      ? []
      : [
          {
            relation: 'uses',
            group,
            kind: 'Workload',
            namespace,
            name: workload,
          },
        ];
  },

  advice(_, context) {
    return removedVersion(context, {
      kind: 'PodGroup',
      remedy:
        'Use scheduling.k8s.io/v1beta1: spec.podGroupTemplateRef.workload is spec.workloadRef there, with templateName ' +
        'for podGroupTemplateName.',
    });
  },
};

/** Which template of which Workload it is made from. */
function templateOf(podGroup: Fields) {
  const spec = podGroup.object('spec');
  const reference = spec.object('workloadRef');
  const older = spec.object('podGroupTemplateRef', 'workload');
  return {
    workload: reference.string('workloadName') ?? older.string('workloadName'),
    template:
      reference.string('templateName') ?? older.string('podGroupTemplateName'),
  };
}
