import { namespace, service } from '../../builders';
import { KubernetesObject } from '../../KubernetesObject';

function priorityClass(
  name: string,
  value: number,
  preemptionPolicy = 'PreemptLowerPriority',
) {
  return {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value,
    preemptionPolicy,
  };
}

/** What decides about pods beside nodes and volumes. */
export const policies: KubernetesObject[] = [
  namespace({ name: 'team-a', labels: { team: 'a' } }),
  service({ name: 'web' }),
  priorityClass('lower', 5),
  priorityClass('low', 10),
  priorityClass('medium', 100),
  priorityClass('polite', 500, 'Never'),
  priorityClass('high', 1000),
  priorityClass('critical', 2000),
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'guarded', namespace: 'default' },
    spec: {
      minAvailable: 1,
      selector: { matchLabels: { guarded: 'yes' } },
    },
  },
];
