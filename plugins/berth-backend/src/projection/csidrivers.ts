import type { CSIDriver } from '../kubernetes';
import { compact, compactOrNothing, fields, flag } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const csidrivers: WatchedKindDefinition<'csidrivers'> = {
  plural: 'csidrivers',
  kind: 'CSIDriver',
  group: 'storage.k8s.io',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    return compact<CSIDriver>({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'CSIDriver',
      metadata,
      spec: compactOrNothing({
        storageCapacity: flag(spec.storageCapacity),
        preventPodSchedulingIfMissing: flag(spec.preventPodSchedulingIfMissing),
      }),
    });
  },
};
