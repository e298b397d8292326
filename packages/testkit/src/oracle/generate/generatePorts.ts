import type { Random } from '../random';

const hostIPs = [undefined, undefined, '', '0.0.0.0', '127.0.0.1', '10.0.0.1'];
const protocols = [undefined, undefined, 'TCP', 'UDP', 'SCTP'];

/**
 * Gives some containers of a pod host ports. A pod names no port twice, whatever the address and protocol,
 * because the API server refuses some of such pods.
 */
export function generatePorts(
  random: Random,
  containers: Array<{ body: Record<string, unknown> }>,
  probability: number,
): void {
  const free = [8080, 9100, 9400, 30_000];
  for (const { body } of containers) {
    const ports: object[] = [];
    while (free.length > 0 && random.chance(probability)) {
      const [port] = free.splice(random.integer(0, free.length - 1), 1);
      const hostIP = random.pick(hostIPs);
      const protocol = random.pick(protocols);
      ports.push({
        containerPort: port,
        ...(random.chance(0.85) ? { hostPort: port } : {}),
        ...(hostIP === undefined ? {} : { hostIP }),
        ...(protocol ? { protocol } : {}),
      });
    }
    if (ports.length > 0) {
      body.ports = ports;
    }
  }
}
