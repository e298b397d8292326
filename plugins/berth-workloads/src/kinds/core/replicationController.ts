import type { LabelSelector } from '../../kubernetes';
import { replicaSetKind } from '../apps/replicaSet';
import type { WorkloadKind } from '../WorkloadKind';

/** `v1` ReplicationController: a ReplicaSet in all but its selector. Argo CD has no rule for it. */
export const replicationControllerKind: WorkloadKind = {
  ...replicaSetKind,
  group: '',
  kind: 'ReplicationController',
  plural: 'replicationcontrollers',

  /** Labels only; without it those of the template. */
  selector(controller): LabelSelector | undefined {
    const spec = controller.object('spec');
    const matchLabels = spec.object('selector').exists
      ? spec.labels('selector')
      : spec.object('template', 'metadata').labels('labels');
    return Object.keys(matchLabels).length > 0 ? { matchLabels } : undefined;
  },
};
