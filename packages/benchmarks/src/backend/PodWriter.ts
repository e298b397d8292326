import type { ApiServers } from './ApiServers';
import { componentPod, World } from './kubernetesWorld';

/** Writes events of one pod of a Component each: its container was restarted once more, and is in a crash loop. */
export class PodWriter {
  written = 0;
  #seed = 1;

  constructor(
    private readonly servers: ApiServers,
    private readonly world: World,
  ) {}

  /** The same order in each run (a linear congruential generator). */
  next(): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.#seed / 2_147_483_648) * this.world.components);
  }

  /** Returns how often it was restarted: that names the event. */
  write(component: number): number {
    const restarts = 1_000_000 + this.written++;
    const cluster = component % this.world.clusters;
    const pod = componentPod(
      this.world,
      { cluster, component, pod: 0 },
      { restarts, resourceVersion: `${2_000 + this.written}` },
    );
    this.servers.send(cluster, 'pods', {
      ...pod,
      status: {
        ...pod.status,
        containerStatuses: [
          {
            ...pod.status.containerStatuses[0],
            ready: false,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
          },
        ],
      },
    });
    return restarts;
  }
}
