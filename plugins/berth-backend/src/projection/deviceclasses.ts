import type { DeviceClass } from '../kubernetes';
import { compact, compactOrNothing, fields, word } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const deviceclasses: WatchedKindDefinition<'deviceclasses'> = {
  plural: 'deviceclasses',
  kind: 'DeviceClass',
  group: 'resource.k8s.io',
  versions: ['v1', 'v1beta2'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    const { extendedResourceName } = fields(source.spec);
    return compact<DeviceClass>({
      apiVersion: 'resource.k8s.io/v1',
      kind: 'DeviceClass',
      metadata,
      spec: compactOrNothing({
        extendedResourceName: word(extendedResourceName),
      }),
    });
  },
};
