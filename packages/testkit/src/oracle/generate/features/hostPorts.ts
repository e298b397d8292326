import type { Feature } from '../CaseDraft';

/** Pods ask for ports of their node. */
export const hostPorts: Feature = {
  name: 'hostPorts',
  weight: 4,
  plan(random, { others, pending }) {
    others.hostPorts = random.pick([0.1, 0.35]);
    pending.hostPorts = 0.5;
  },
  apply(random, { pod }) {
    if (random.chance(0.1)) {
      pod.spec.hostNetwork = true;
      mirrorPorts(pod.spec);
    }
  },
};

/** On the host's network a container port is the host's port. */
function mirrorPorts(spec: Record<string, unknown>): void {
  const containers = [
    spec.containers,
    spec.initContainers ?? [],
  ].flat() as Array<{
    ports?: Array<{ containerPort: number; hostPort?: number }>;
  }>;
  for (const { ports = [] } of containers) {
    for (const port of ports) {
      port.hostPort = port.containerPort;
    }
  }
}
