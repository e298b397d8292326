import type { Service, ServiceIngress, ServicePort } from '../kubernetes';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  fieldsOf,
  list,
  texts,
  word,
} from './fields';
import { objectMeta } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const services: WatchedKindDefinition<'services'> = {
  plural: 'services',
  kind: 'Service',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    return compact<Service>({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: compactOrNothing({
        type: word(spec.type),
        externalName: word(spec.externalName),
        selector: texts(spec.selector),
        ports: list(spec.ports, port),
      }),
      status: compactOrNothing({
        loadBalancer: compactOrNothing({
          ingress: list(
            fields(fields(source.status).loadBalancer).ingress,
            ingress,
          ),
        }),
      }),
    });
  },
};

/** One that says no address is one still. */
function ingress(value: unknown): ServiceIngress | undefined {
  const source = fieldsOf(value);
  return (
    source &&
    compact<ServiceIngress>({
      hostname: word(source.hostname),
      ip: word(source.ip),
    })
  );
}

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
