import type { VolumeAttachment } from '../kubernetes';
import { compact, compactOrNothing, fields, unique, word } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const volumeattachments: WatchedKindDefinition<'volumeattachments'> = {
  plural: 'volumeattachments',
  kind: 'VolumeAttachment',
  group: 'storage.k8s.io',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    return compact<VolumeAttachment>({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'VolumeAttachment',
      metadata,
      spec: compactOrNothing({
        nodeName: word(spec.nodeName),
        attacher: word(spec.attacher),
        source: compactOrNothing({
          persistentVolumeName: unique(
            fields(spec.source).persistentVolumeName,
          ),
        }),
      }),
    });
  },
};
