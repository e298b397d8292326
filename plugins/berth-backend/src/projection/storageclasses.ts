import type { StorageClass } from '../kubernetes';
import { compact, fields, list, word } from './fields';
import { identity } from './objectMeta';
import { plainObject } from './plainJson';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const storageclasses: WatchedKindDefinition<'storageclasses'> = {
  plural: 'storageclasses',
  kind: 'StorageClass',
  group: 'storage.k8s.io',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    return compact<StorageClass>({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata,
      provisioner: word(source.provisioner),
      volumeBindingMode: word(source.volumeBindingMode),
      allowedTopologies: list(source.allowedTopologies, plainObject),
    });
  },
};
