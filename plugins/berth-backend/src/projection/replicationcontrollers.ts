import type { ReplicationController } from '../kubernetes';
import {
  compact,
  compactOrNothing,
  count,
  fields,
  list,
  texts,
} from './fields';
import { condition, objectMeta } from './objectMeta';
import { podTemplate } from './podSpec';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const replicationcontrollers: WatchedKindDefinition<'replicationcontrollers'> =
  {
    plural: 'replicationcontrollers',
    kind: 'ReplicationController',
    group: '',
    versions: ['v1'],
    project(object) {
      const source = fields(object);
      const metadata = objectMeta(source.metadata);
      if (!metadata) return undefined;
      const spec = fields(source.spec);
      const status = fields(source.status);
      return compact<ReplicationController>({
        apiVersion: 'v1',
        kind: 'ReplicationController',
        metadata,
        spec: compactOrNothing<NonNullable<ReplicationController['spec']>>({
          replicas: count(spec.replicas),
          selector: texts(spec.selector),
          template: podTemplate(spec.template),
        }),
        status: compactOrNothing<NonNullable<ReplicationController['status']>>({
          observedGeneration: count(status.observedGeneration),
          replicas: count(status.replicas),
          readyReplicas: count(status.readyReplicas),
          availableReplicas: count(status.availableReplicas),
          conditions: list(status.conditions, condition),
        }),
      });
    },
  };
