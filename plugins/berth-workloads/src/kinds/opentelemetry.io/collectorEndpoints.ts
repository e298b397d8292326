import type { Fields } from '../../json/Fields';
import type { Endpoint } from '../../model';
import { identityOf } from '../../understand/identityOf';

const PORTS: Readonly<Record<string, number>> = { grpc: 4317, http: 4318 };

/**
 * Where telemetry is sent to: the receivers for OTLP, behind the Service that the operator makes of the collector's name.
 *
 * Source: opentelemetry-operator v0.158 `internal/naming/main.go` `Service`.
 */
export function collectorEndpoints(
  collector: Fields,
  config: Fields,
): Endpoint[] {
  const { name, namespace } = identityOf(collector);
  if (collector.object('spec').string('mode') === 'sidecar') {
    return [];
  }
  return config
    .entries('receivers')
    .filter(([receiver]) => receiver.split('/')[0] === 'otlp')
    .flatMap(([receiver, settings]) =>
      Object.keys(settings.object('protocols').value)
        .filter(protocol => Object.hasOwn(PORTS, protocol))
        .map(protocol => ({
          name: receiver,
          address: `${name}-collector.${namespace ?? 'default'}.svc`,
          port: portOf(settings, protocol),
          protocol,
          scope: 'cluster' as const,
        })),
    );
}

/** The configuration of a protocol may be left empty. */
function portOf(receiver: Fields, protocol: string): number {
  const settings = receiver.object('protocols').any(protocol);
  const endpoint =
    typeof settings === 'object'
      ? receiver.object('protocols', protocol).string('endpoint')
      : undefined;
  const [, port] = /:(\d{1,5})$/.exec(endpoint ?? '') ?? [];
  return port === undefined ? PORTS[protocol] : Number(port);
}
