import type { PersistentVolumeClaim } from '../kubernetes';
import {
  compact,
  compactOrNothing,
  fields,
  fieldsOf,
  list,
  unique,
  word,
} from './fields';
import { identity } from './objectMeta';
import { plainObject } from './plainJson';
import { resourceList } from './podSpec';
import { STORAGE_CLASS_ANNOTATION } from './storageClassAnnotation';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

const annotations = new Set([
  STORAGE_CLASS_ANNOTATION,
  // Whether the volume has agreed, and for which node it is to be made.
  'pv.kubernetes.io/bind-completed',
  'volume.kubernetes.io/selected-node',
]);

export const persistentvolumeclaims: WatchedKindDefinition<'persistentvolumeclaims'> =
  {
    plural: 'persistentvolumeclaims',
    kind: 'PersistentVolumeClaim',
    group: '',
    versions: ['v1'],
    project(object) {
      const source = fields(object);
      // The owner tells whose ephemeral volume it is.
      const metadata = identity(source.metadata, {
        fields: ['deletionTimestamp', 'ownerReferences'],
        annotations,
      });
      if (!metadata) return undefined;
      const spec = fields(source.spec);
      const selector = plainObject(spec.selector);
      // Without its selector it would take more volumes than it does.
      if (fieldsOf(spec.selector) && !selector) return undefined;
      return compact<PersistentVolumeClaim>({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata,
        spec: compactOrNothing<NonNullable<PersistentVolumeClaim['spec']>>({
          accessModes: list(spec.accessModes, word),
          selector,
          resources: compactOrNothing({
            requests: resourceList(fields(spec.resources).requests),
          }),
          volumeName: unique(spec.volumeName),
          storageClassName: word(spec.storageClassName),
          volumeMode: word(spec.volumeMode),
          volumeAttributesClassName: word(spec.volumeAttributesClassName),
        }),
        status: compactOrNothing({ phase: word(fields(source.status).phase) }),
      });
    },
  };
