import type { Container, ContainerPort } from '../kubernetes/types';
import { invalid, required } from './problem';
import {
  between,
  each,
  field,
  once,
  oneOf,
  within,
  type Problems,
  type Rule,
} from './rule';

const isPort = between(1, 65535);
const isProtocol = oneOf('TCP UDP SCTP');

/** Source: pkg/apis/core/validation `validateContainerPorts`. */
export function validatePorts(
  ports: readonly ContainerPort[] | undefined,
): Problems {
  const names = new Set<string>();
  return each<ContainerPort>(function* validatePort(port) {
    const { name, containerPort, hostPort, protocol } = port;
    if (name) {
      yield* within('.name', validatePortName(name));
      yield* within('.name', once(names, name));
    }
    if (!containerPort) {
      yield required('.containerPort');
    }
    yield* field(port, 'containerPort', isPort);
    if (hostPort) {
      yield* field(port, 'hostPort', isPort);
    }
    if (protocol) {
      yield* field(port, 'protocol', isProtocol);
    }
  })(ports);
}

/** apimachinery `validation.IsValidPortName`. */
function* validatePortName(name: string): Problems {
  if (
    name.length > 15 ||
    !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ||
    !/[a-z]/.test(name)
  ) {
    yield invalid('', name, 'not the name of a port');
  }
}

/** A host port may be named once by containers that run together. Source: `checkHostPortConflicts`. */
export function validateHostPorts(
  containers: readonly Container[] | undefined,
): Problems {
  const taken = new Set<string>();
  return eachPort(({ protocol, hostIP = '', hostPort }) =>
    hostPort ? once(taken, `${protocol || 'TCP'}/${hostIP}/${hostPort}`) : [],
  )(containers);
}

/** In the network of the host, containers have its ports. Source: `validatePodHostNetworkDeps`. */
export const validateHostNetworkPorts = eachPort(function* isSame({
  hostPort,
  containerPort,
}) {
  if (hostPort !== containerPort) {
    yield invalid('', hostPort, 'must match `containerPort`');
  }
});

/** Asks a rule of the host port of every port of some containers. */
function eachPort(
  rule: Rule<ContainerPort>,
): Rule<readonly Container[] | undefined> {
  return each(container =>
    field(
      container,
      'ports',
      each(port => within('.hostPort', rule(port))),
    ),
  );
}
