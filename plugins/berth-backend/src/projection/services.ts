import type { Service, ServicePort } from '../kubernetes';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  list,
  texts,
  word,
} from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const services: WatchedKindDefinition<'services'> = {
  plural: 'services',
  kind: 'Service',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata, { fields: ['labels'] });
    if (!metadata) return undefined;
    return compact<Service>({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: compactOrNothing({
        selector: texts(fields(source.spec).selector),
        ports: list(fields(source.spec).ports, port),
      }),
    });
  },
};

function port(value: unknown): ServicePort | undefined {
  const source = fields(value);
  return compactOrNothing<ServicePort>({
    name: word(source.name),
    port: count(source.port),
    targetPort: amount(source.targetPort),
    protocol: word(source.protocol),
    appProtocol: word(source.appProtocol),
  });
}
