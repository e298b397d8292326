import type { Pod } from './types';

/** An address of the host that a pod takes for itself. */
export interface HostPort {
  ip: string;
  protocol: string;
  port: number;
}

const EVERY_ADDRESS = '0.0.0.0';

/**
 * The host ports that a pod holds for as long as it runs: those of its containers and sidecars, not those of init
 * containers that end. Source: pkg/scheduler/util `GetHostPorts`, framework `HostPortInfo.sanitize`.
 */
export function hostPortsOf(pod: Pod): HostPort[] {
  const sidecars = (pod.spec.initContainers ?? []).filter(
    container => container.restartPolicy === 'Always',
  );
  const ports: HostPort[] = [];
  for (const container of [...sidecars, ...(pod.spec.containers ?? [])]) {
    for (const { hostPort = 0, hostIP, protocol } of container.ports ?? []) {
      if (hostPort > 0) {
        ports.push({
          ip: hostIP || EVERY_ADDRESS,
          protocol: protocol || 'TCP',
          port: hostPort,
        });
      }
    }
  }
  return ports;
}

/** Whether two ports exclude each other; `0.0.0.0` stands for every address. */
export function portsConflict(a: HostPort, b: HostPort): boolean {
  return (
    a.port === b.port &&
    a.protocol === b.protocol &&
    (a.ip === b.ip || a.ip === EVERY_ADDRESS || b.ip === EVERY_ADDRESS)
  );
}
