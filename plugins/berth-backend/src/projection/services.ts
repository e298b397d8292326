import type { Service } from '../kubernetes';
import { compact, compactOrNothing, fields, texts } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const services: WatchedKindDefinition<'services'> = {
  plural: 'services',
  kind: 'Service',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    return compact<Service>({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: compactOrNothing({ selector: texts(fields(source.spec).selector) }),
    });
  },
};
