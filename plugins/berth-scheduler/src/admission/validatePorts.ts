import type { Container, PodSpec } from '../kubernetes/types';
import {
  duplicate,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';

const PROTOCOLS = new Set(['TCP', 'UDP', 'SCTP']);
const RANGE = 'must be between 1 and 65535, inclusive';

/**
 * Ports of all containers. A host port may be named once by the containers together, and once by each init container.
 * Source: pkg/apis/core/validation `validateContainerPorts`, `checkHostPortConflicts`, `validatePodHostNetworkDeps`.
 */
export function validatePorts(spec: PodSpec): Problem[] {
  const { containers = [], initContainers = [] } = spec;
  const problems: Problem[] = [];
  const taken = new Set<string>();
  containers.forEach((container, i) => {
    const field = `spec.containers[${i}].ports`;
    problems.push(
      ...validateContainerPorts(container, field),
      ...validateUnique(container, field, taken),
    );
    if (spec.hostNetwork) {
      problems.push(...validateHostNetworkPorts(container, field));
    }
  });
  initContainers.forEach((container, i) => {
    const field = `spec.initContainers[${i}].ports`;
    problems.push(
      ...validateContainerPorts(container, field),
      ...validateUnique(container, field, new Set()),
    );
  });
  return problems;
}

function validateContainerPorts(container: Container, field: string) {
  return (container.ports ?? []).flatMap((port, i) => {
    const at = `${field}[${i}]`;
    const { containerPort = 0, hostPort = 0, protocol } = port;
    const problems: Problem[] = [];
    if (containerPort === 0) {
      problems.push(required(`${at}.containerPort`));
    } else if (!isPort(containerPort)) {
      problems.push(invalid(`${at}.containerPort`, containerPort, RANGE));
    }
    if (hostPort !== 0 && !isPort(hostPort)) {
      problems.push(invalid(`${at}.hostPort`, hostPort, RANGE));
    }
    if (protocol && !PROTOCOLS.has(protocol)) {
      problems.push(unsupported(`${at}.protocol`, protocol));
    }
    return problems;
  });
}

function validateUnique(
  container: Container,
  field: string,
  taken: Set<string>,
): Problem[] {
  return (container.ports ?? []).flatMap((port, i) => {
    if (!port.hostPort) {
      return [];
    }
    const { protocol = 'TCP', hostIP = '', hostPort } = port;
    const address = `${protocol}/${hostIP}/${hostPort}`;
    if (taken.has(address)) {
      return [duplicate(`${field}[${i}].hostPort`, address)];
    }
    taken.add(address);
    return [];
  });
}

function validateHostNetworkPorts(container: Container, field: string) {
  const why = 'must match `containerPort` when `hostNetwork` is true';
  return (container.ports ?? []).flatMap(({ hostPort, containerPort }, i) =>
    hostPort === containerPort
      ? []
      : [invalid(`${field}[${i}].hostPort`, hostPort, why)],
  );
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}
