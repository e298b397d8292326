import { countOf, listOf, stringOf } from '../json/read';
import type { Container } from '../kubernetes';
import { defined } from './defined';
import { requestsFromLimits, resourcesShape } from './resourcesShape';

type Port = NonNullable<Container['ports']>[number];

/** What the scheduler reads of a container. */
export function containerShape(
  container: Container,
  options: {
    /** Then every port of the container is one of the host. */
    hostNetwork: boolean;
  },
): Container {
  const ports = listOf(container.ports).flatMap(port =>
    hostPort(port, options.hostNetwork),
  );
  const rules = listOf(container.restartPolicyRules).map(({ action }) =>
    defined({ action: stringOf(action) }),
  );
  const resources = resourcesShape(container.resources);
  return defined({
    name: stringOf(container.name) ?? '',
    image: stringOf(container.image),
    restartPolicy: stringOf(container.restartPolicy),
    restartPolicyRules: rules.length > 0 ? rules : undefined,
    resources: resources && requestsFromLimits(resources),
    ports: ports.length > 0 ? ports : undefined,
  });
}

function hostPort(port: Port, hostNetwork: boolean): Port[] {
  const containerPort = countOf(port.containerPort);
  const onHost = countOf(port.hostPort) || (hostNetwork ? containerPort : 0);
  return onHost
    ? [
        defined({
          containerPort,
          hostPort: onHost,
          hostIP: stringOf(port.hostIP),
          protocol: stringOf(port.protocol),
        }),
      ]
    : [];
}
