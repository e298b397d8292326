import { Fields } from '../json/Fields';
import type { Endpoint } from '../model';
import { matchesLabelSelector } from '../selector/matchesLabelSelector';
import { identityOf } from '../understand/identityOf';
import type { Related } from '../understand/Related';
import type { ModelServer } from './modelServer';
import { podTemplatesOf } from './podTemplates';

interface Server {
  /** The container that answers. */
  container: Fields | undefined;
  server: Pick<ModelServer, 'ports' | 'metricsPort'>;
}

/**
 * Where a server is reached: at the ports of Services that select its pods and lead to a port at which it answers, one that
 * its container declares or that is its usual one.
 */
export function serviceEndpoints(
  object: Fields,
  options: Server & { related: Related },
): Endpoint[] {
  const [template] = podTemplatesOf(object);
  const labels = template?.object('metadata').labels('labels') ?? {};
  const namespace = object.object('metadata').string('namespace');
  return options.related
    .ofKind({ group: '', kind: 'Service', namespace })
    .map(service => Fields.of(service))
    .filter(service => selects(service, labels))
    .flatMap(service =>
      service
        .object('spec')
        .objects('ports')
        .flatMap(port => endpointsAt(service, port, options)),
    );
}

function selects(service: Fields, labels: Record<string, string>): boolean {
  const matchLabels = service.object('spec').labels('selector');
  return (
    Object.keys(matchLabels).length > 0 &&
    matchesLabelSelector({ matchLabels }, labels)
  );
}

function endpointsAt(
  service: Fields,
  port: Fields,
  { container, server }: Server,
): Endpoint[] {
  const declared = container?.objects('ports') ?? [];
  const target = targetOf(port, declared);
  const isDeclared = declared.some(
    one => one.count('containerPort') === target,
  );
  const usual = target === undefined ? undefined : server.ports[target];
  const { name, namespace } = identityOf(service);
  return (isDeclared || usual) && target !== server.metricsPort
    ? [
        {
          name: port.string('name'),
          address: `${name}.${namespace ?? 'default'}.svc`,
          port: port.count('port'),
          protocol: usual ?? port.string('appProtocol'),
          scope: 'cluster',
        },
      ]
    : [];
}

/** By number; a Service names the port of the container, numbers it, or has the same. */
function targetOf(
  port: Fields,
  declared: readonly Fields[],
): number | undefined {
  const target = port.any('targetPort') ?? port.any('port');
  return typeof target === 'number'
    ? target
    : declared
        .find(one => one.string('name') === target)
        ?.count('containerPort');
}
