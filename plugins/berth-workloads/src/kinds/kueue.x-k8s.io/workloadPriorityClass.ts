import type { WorkloadKind } from '../WorkloadKind';
import { oldVersion } from './oldVersion';
import { kueue } from './references';

/** `kueue.x-k8s.io` WorkloadPriorityClass: a priority in queues, of which kube-scheduler knows nothing. */
export const workloadPriorityClassKind: WorkloadKind = {
  ...kueue,
  kind: 'WorkloadPriorityClass',
  plural: 'workloadpriorityclasses',
  role: 'priority',

  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(priorityClass) {
    const value = priorityClass.integer('value');
    return value === undefined
      ? []
      : [{ type: 'counts', name: 'priority', counts: { value } }];
  },

  advice(_, context) {
    return oldVersion(context, 'WorkloadPriorityClass');
  },
};
