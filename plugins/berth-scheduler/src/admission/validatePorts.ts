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

/** Source: pkg/apis/core/validation `validateContainerPorts`. */
export function validateContainerPorts(
  { ports = [] }: Container,
  field: string,
): Problem[] {
  const names = new Set<string>();
  return ports.flatMap((port, i) => {
    const at = `${field}[${i}]`;
    const { name, containerPort = 0, hostPort = 0, protocol } = port;
    const problems: Problem[] = [];
    if (name && !isPortName(name)) {
      problems.push(invalid(`${at}.name`, name, 'not the name of a port'));
    } else if (name && names.has(name)) {
      problems.push(duplicate(`${at}.name`, name));
    }
    names.add(name ?? '');
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

/** A host port may be named once by containers that run together. Source: `checkHostPortConflicts`. */
export function uniqueHostPorts(
  containers: Container[],
  field: string,
): Problem[] {
  const taken = new Set<string>();
  return containers.flatMap(({ ports = [] }, i) =>
    ports.flatMap(({ protocol, hostIP = '', hostPort }, j) => {
      if (!hostPort) {
        return [];
      }
      const address = `${protocol || 'TCP'}/${hostIP}/${hostPort}`;
      if (taken.has(address)) {
        return [duplicate(`${field}[${i}].ports[${j}].hostPort`, address)];
      }
      taken.add(address);
      return [];
    }),
  );
}

/** Source: pkg/apis/core/validation `validatePodHostNetworkDeps`. */
export function validateHostNetwork(spec: PodSpec): Problem[] {
  const why = 'must match `containerPort` when `hostNetwork` is true';
  return (spec.hostNetwork ? spec.containers ?? [] : []).flatMap(
    ({ ports = [] }, i) =>
      ports.flatMap(({ hostPort, containerPort }, j) =>
        hostPort === containerPort
          ? []
          : [
              invalid(
                `spec.containers[${i}].ports[${j}].hostPort`,
                hostPort,
                why,
              ),
            ],
      ),
  );
}

/** apimachinery `validation.IsValidPortName`. */
function isPortName(name: string): boolean {
  return (
    name.length <= 15 &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) &&
    /[a-z]/.test(name)
  );
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}
