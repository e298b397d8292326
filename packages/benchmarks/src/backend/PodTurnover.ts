import type { ApiServers } from './ApiServers';
import { ID_LABEL, podOf, World } from './kubernetesWorld';

/** Makes pods of random Components and deletes them again, the oldest first, so that there are always about as many. */
export class PodTurnover {
  events = 0;
  readonly #alive: Array<{ cluster: number; pod: ReturnType<typeof podOf> }> =
    [];
  #made = 0;

  constructor(
    private readonly servers: ApiServers,
    private readonly world: World,
    /** So many of them are there at once. */
    private readonly atOnce: number,
  ) {}

  turn(): void {
    const oldest =
      this.#alive.length >= this.atOnce ? this.#alive.shift() : undefined;
    const { cluster, pod } = oldest ?? this.#make();
    this.servers.send(
      cluster,
      'pods',
      this.#written(pod),
      oldest ? 'DELETED' : 'ADDED',
    );
  }

  #make() {
    const number = this.#made++;
    const component = (number * 7_919) % this.world.components;
    const cluster = component % this.world.clusters;
    const name = `svc-${component}`;
    const made = {
      cluster,
      pod: podOf({
        cluster,
        // No two pods ever have the same name, as in a cluster.
        name: `${name}-1-${number}x`,
        labels: { [ID_LABEL]: name, app: name },
        owner: `${name}-1`,
        node: 'node-0',
      }),
    };
    this.#alive.push(made);
    return made;
  }

  #written(pod: ReturnType<typeof podOf>) {
    const resourceVersion = `${2_000 + ++this.events}`;
    return { ...pod, metadata: { ...pod.metadata, resourceVersion } };
  }
}
