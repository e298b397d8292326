import type { CSIStorageCapacity } from '../kubernetes';
import { amount, compact, fields, word } from './fields';
import { identity } from './objectMeta';
import { plainObject } from './plainJson';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const csistoragecapacities: WatchedKindDefinition<'csistoragecapacities'> =
  {
    plural: 'csistoragecapacities',
    kind: 'CSIStorageCapacity',
    group: 'storage.k8s.io',
    versions: ['v1'],
    project(object) {
      const source = fields(object);
      const metadata = identity(source.metadata);
      if (!metadata) return undefined;
      return compact<CSIStorageCapacity>({
        apiVersion: 'storage.k8s.io/v1',
        kind: 'CSIStorageCapacity',
        metadata,
        storageClassName: word(source.storageClassName),
        nodeTopology: plainObject(source.nodeTopology),
        capacity: amount(source.capacity),
        maximumVolumeSize: amount(source.maximumVolumeSize),
      });
    },
  };
