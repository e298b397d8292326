import type { ReplicationController } from '../kubernetes';
import { compact, compactOrNothing, fields, texts } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const replicationcontrollers: WatchedKindDefinition<'replicationcontrollers'> =
  {
    plural: 'replicationcontrollers',
    kind: 'ReplicationController',
    group: '',
    versions: ['v1'],
    project(object) {
      const source = fields(object);
      const metadata = identity(source.metadata);
      if (!metadata) return undefined;
      return compact<ReplicationController>({
        apiVersion: 'v1',
        kind: 'ReplicationController',
        metadata,
        spec: compactOrNothing({
          selector: texts(fields(source.spec).selector),
        }),
      });
    },
  };
