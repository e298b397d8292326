import type { ReplicaSet } from '@berth/backstage-plugin-berth-workloads';
import { compact, compactOrNothing, count, fields, list } from './fields';
import { condition, labelSelector, objectMeta } from './objectMeta';
import { podTemplate } from './podSpec';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const replicasets: WatchedKindDefinition<'replicasets'> = {
  plural: 'replicasets',
  kind: 'ReplicaSet',
  group: 'apps',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const status = fields(source.status);
    return compact<ReplicaSet>({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata,
      spec: compactOrNothing<NonNullable<ReplicaSet['spec']>>({
        replicas: count(spec.replicas),
        selector: labelSelector(spec.selector),
        template: podTemplate(spec.template),
      }),
      status: compactOrNothing<NonNullable<ReplicaSet['status']>>({
        observedGeneration: count(status.observedGeneration),
        replicas: count(status.replicas),
        fullyLabeledReplicas: count(status.fullyLabeledReplicas),
        readyReplicas: count(status.readyReplicas),
        availableReplicas: count(status.availableReplicas),
        conditions: list(status.conditions, condition),
      }),
    });
  },
};
