import type { StatefulSet } from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  list,
  word,
} from './fields';
import { condition, labelSelector, objectMeta } from './objectMeta';
import { podTemplate } from './podSpec';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const statefulsets: WatchedKindDefinition<'statefulsets'> = {
  plural: 'statefulsets',
  kind: 'StatefulSet',
  group: 'apps',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const status = fields(source.status);
    return compact<StatefulSet>({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata,
      spec: compactOrNothing<NonNullable<StatefulSet['spec']>>({
        replicas: count(spec.replicas),
        selector: labelSelector(spec.selector),
        serviceName: word(spec.serviceName),
        podManagementPolicy: word(spec.podManagementPolicy),
        updateStrategy: updateStrategy(spec.updateStrategy),
        template: podTemplate(spec.template),
      }),
      status: compactOrNothing<NonNullable<StatefulSet['status']>>({
        observedGeneration: count(status.observedGeneration),
        replicas: count(status.replicas),
        readyReplicas: count(status.readyReplicas),
        availableReplicas: count(status.availableReplicas),
        currentReplicas: count(status.currentReplicas),
        updatedReplicas: count(status.updatedReplicas),
        currentRevision: word(status.currentRevision),
        updateRevision: word(status.updateRevision),
        conditions: list(status.conditions, condition),
      }),
    });
  },
};

type UpdateStrategy = NonNullable<
  NonNullable<StatefulSet['spec']>['updateStrategy']
>;

function updateStrategy(value: unknown): UpdateStrategy | undefined {
  const source = fields(value);
  const rollingUpdate = fields(source.rollingUpdate);
  return compactOrNothing<UpdateStrategy>({
    type: word(source.type),
    rollingUpdate: compactOrNothing({
      partition: count(rollingUpdate.partition),
      maxUnavailable: amount(rollingUpdate.maxUnavailable),
    }),
  });
}
