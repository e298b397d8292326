import { identityOf } from '../../understand/identityOf';
import type { WorkloadKind } from '../WorkloadKind';
import { removedVersion } from './removedVersion';
import { scheduledGroup } from './schedulingPolicy';

/**
 * `scheduling.k8s.io` Workload: templates of the groups in which a controller's pods are scheduled (alpha in Kubernetes
 * 1.35, beta in 1.37).
 */
export const schedulingWorkloadKind: WorkloadKind = {
  group: 'scheduling.k8s.io',
  kind: 'Workload',
  plural: 'workloads',
  versions: ['v1beta1', 'v1alpha3', 'v1alpha2', 'v1alpha1'],
  system: 'Kubernetes',
  role: 'podGroup',

  // It has no status.
  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  /** Called `podGroups` in v1alpha1. */
  parts(workload) {
    const spec = workload.object('spec');
    return [
      ...spec.objects('podGroupTemplates'),
      ...spec.objects('podGroups'),
    ].map(group => scheduledGroup(group.string('name') ?? '', group));
  },

  references(workload) {
    const controller = workload.object('spec', 'controllerRef');
    const group = controller.string('apiGroup') ?? '';
    const kind = controller.string('kind');
    const name = controller.string('name');
    const { namespace } = identityOf(workload);
    return kind === undefined || name === undefined
      ? []
      : [{ relation: 'manages', group, kind, namespace, name }];
  },

  advice(_, context) {
    return removedVersion(context, {
      kind: 'Workload',
      remedy:
        'Use scheduling.k8s.io/v1beta1: groups are spec.podGroupTemplates there, their policy is schedulingPolicy, and ' +
        'pods name their PodGroup in spec.schedulingGroup.podGroupName.',
    });
  },
};
