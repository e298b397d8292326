import type { Container, ContainerPort } from '../kubernetes/types';
import { invalid, required } from './problem';
import {
  between,
  each,
  eachOnce,
  field,
  fields,
  given,
  once,
  oneOf,
  within,
  type Rule,
  type Finding,
} from './rule';

const isPort = between(1, 65535);

const validateFields = fields<ContainerPort>({
  containerPort: port => (port ? isPort(port) : required('')),
  hostPort: given(isPort),
  protocol: given(oneOf('TCP UDP SCTP')),
});

/** Source: pkg/apis/core/validation `validateContainerPorts`. */
export const validatePorts = eachOnce<ContainerPort>(
  (port, names) =>
    (port.name &&
      within('.name', isPortName(port.name) || once(names, port.name))) ||
    validateFields(port),
);

/** apimachinery `validation.IsValidPortName`. */
function isPortName(name: string): Finding {
  const isValid =
    name.length <= 15 &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) &&
    /[a-z]/.test(name);
  return !isValid && invalid('', name, 'not the name of a port');
}

/** A host port may be named once by containers that run together. Source: `checkHostPortConflicts`. */
export function validateHostPorts(
  containers: readonly Container[] | undefined,
): Finding {
  const taken = new Set<string>();
  return eachPort(
    ({ protocol, hostIP = '', hostPort }) =>
      hostPort && once(taken, `${protocol || 'TCP'}/${hostIP}/${hostPort}`),
  )(containers);
}

/** In the network of the host, containers have its ports. Source: `validatePodHostNetworkDeps`. */
export const validateHostNetworkPorts = eachPort(
  ({ hostPort, containerPort }) =>
    hostPort !== containerPort &&
    invalid('', hostPort, 'must match `containerPort`'),
);

/** Asks a rule of the host port of every port of some containers. */
function eachPort(
  rule: Rule<ContainerPort>,
): Rule<readonly Container[] | undefined> {
  const ofPorts = each<ContainerPort>(port => within('.hostPort', rule(port)));
  return each(container => field(container, 'ports', ofPorts));
}
