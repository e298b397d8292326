import type { Fields } from '../json/Fields';
import type { PodDemand } from '../model';

/**
 * The queue that an object is in by its labels, whatever its kind.
 *
 * Sources: kueue `pkg/controller/constants/constants.go` `QueueLabel`, `WorkloadPriorityClassLabel`; volcano
 * `pkg/apis/scheduling/v1beta1` `QueueNameAnnotationKey`, on pods of its Jobs `pkg/apis/batch/v1alpha1` `QueueNameKey`;
 * KAI-Scheduler `docs/queues`.
 */
export function queueOf(object: Fields): PodDemand['queue'] {
  const metadata = object.object('metadata');
  const labels = metadata.labels('labels');
  const kueue = labels['kueue.x-k8s.io/queue-name'];
  if (kueue) {
    return {
      system: 'Kueue',
      group: 'kueue.x-k8s.io',
      kind: 'LocalQueue',
      namespace: metadata.string('namespace'),
      name: kueue,
      priorityClass: labels['kueue.x-k8s.io/priority-class'],
    };
  }
  const volcano =
    metadata.labels('annotations')['scheduling.volcano.sh/queue-name'] ??
    labels['volcano.sh/queue-name'];
  if (volcano) {
    const group = 'scheduling.volcano.sh';
    return { system: 'Volcano', group, kind: 'Queue', name: volcano };
  }
  const kai = labels['kai.scheduler/queue'];
  return kai
    ? { system: 'KAI', group: 'scheduling.run.ai', kind: 'Queue', name: kai }
    : undefined;
}
