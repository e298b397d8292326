import type { Namespace } from '../kubernetes';
import { fields } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const namespaces: WatchedKindDefinition<'namespaces'> = {
  plural: 'namespaces',
  kind: 'Namespace',
  group: '',
  versions: ['v1'],
  project(object): Namespace | undefined {
    const metadata = identity(fields(object).metadata, { fields: ['labels'] });
    return metadata && { apiVersion: 'v1', kind: 'Namespace', metadata };
  },
};
