import type { Fields } from '../../json/Fields';
import type { Health } from '../../model';
import { noStatus } from '../verdicts';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';

/**
 * By the phase that its controller gives it; `Scheduled` is before its pods run.
 *
 * Source: kubernetes-sigs/scheduler-plugins v0.34 `apis/scheduling/v1alpha1/types.go`, `pkg/controllers/podgroup_controller.go`.
 */
const HEALTH: ReadonlyMap<string, Health> = new Map([
  ['Pending', 'Progressing'],
  ['PreScheduling', 'Progressing'],
  ['Scheduling', 'Progressing'],
  ['Scheduled', 'Progressing'],
  ['Running', 'Healthy'],
  ['Finished', 'Healthy'],
  ['Unknown', 'Degraded'],
  ['Failed', 'Degraded'],
]);

/** `scheduling.x-k8s.io/v1alpha1` PodGroup of the coscheduling plugin. Argo CD has no rule for it. */
export const coschedulingPodGroupKind: WorkloadKind = {
  group: 'scheduling.x-k8s.io',
  kind: 'PodGroup',
  plural: 'podgroups',
  versions: ['v1alpha1'],
  system: 'scheduler-plugins',
  role: 'podGroup',

  health(podGroup): HealthVerdict {
    const phase = podGroup.object('status').string('phase');
    if (phase === undefined) {
      return { ...noStatus, health: 'Progressing' };
    }
    const health = HEALTH.get(phase) ?? 'Unknown';
    return phase === 'Finished'
      ? { health, cause: { code: 'completed' } }
      : { health, cause: { code: 'phase', phase } };
  },

  progress(podGroup) {
    const { minimum, running, failed } = countsOf(podGroup);
    return running === undefined
      ? []
      : [{ what: 'ready', done: running, total: minimum, failed }];
  },

  parts(podGroup) {
    const { minimum, running, succeeded, failed } = countsOf(podGroup);
    const name = podGroup.object('metadata').string('name') ?? '';
    return [
      {
        type: 'group',
        name,
        desired: minimum,
        active: running,
        succeeded,
        failed,
        minimum,
      },
    ];
  },

  selector(podGroup) {
    const name = podGroup.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'scheduling.x-k8s.io/pod-group': name } };
  },
};

function countsOf(podGroup: Fields) {
  const status = podGroup.object('status');
  return {
    minimum: podGroup.object('spec').count('minMember'),
    running: status.count('running'),
    succeeded: status.count('succeeded'),
    failed: status.count('failed'),
  };
}
