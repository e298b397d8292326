import { systemClock } from './clock';
import type { Clock } from './clock';
import { kubeconfigOf, writeKubeconfig } from './kubeconfig';
import type { Kubeconfig } from './kubeconfig';
import { clusterPlans, stories } from './scenario';
import { createWorld } from './simulation/createWorld';
import { GitSync } from './delivery/GitSync';
import type { RepositoryReader, SyncOutcome } from './delivery/GitSync';
import { startApiServer } from './startApiServer';

const TICK_MS = 1000;

/** How often Argo CD looks for new revisions. */
const LOOK_MS = 3000;

/** @public */
export interface DemoClustersOptions {
  /** TCP port on the loopback interface; 0 (the default) takes any free one. */
  port?: number;
  /** The same seed and start give the same clusters, name by name. */
  seed?: number;
  /** What time it is for the scenario; the system's clock if not given. */
  clock?: Clock;
  /** Seconds between the bookmarks of a watch; 30 if not given. */
  bookmarkSeconds?: number;
  /** Git repositories that the clusters' Argo CD syncs from; none if not given. */
  repositories?: RepositoryReader;
  /** Told of every revision that was synced, or could not be. */
  onSync?: (outcome: SyncOutcome) => void;
  /**
   * Told when the scenario fails, which then stands still while the API goes on to serve what is there. Thrown as an
   * uncaught exception if not given.
   */
  onError?: (error: unknown) => void;
}

/** @public */
export interface DemoCluster {
  name: string;
  title: string;
  /** URL of its API server. */
  server: string;
  /** URL of a Prometheus that scrapes its GPUs' exporters. */
  prometheus: string;
  /** e.g. `v1.37.1`. */
  version: string;
}

/** @public */
export interface DemoClusters {
  /** Of the server that has all clusters below `/clusters/<name>`, and what is measured below `/prometheus/<name>`. */
  url: string;
  clusters: DemoCluster[];
  kubeconfig: Kubeconfig;
  /** Writes {@link DemoClusters.kubeconfig} to a file that only its owner can read. */
  writeKubeconfig(path: string): Promise<void>;
  /** Lets everything happen that is due by the clock; the server does so once a second. */
  advance(): void;
  /** Ends the scenario, the server and every connection. */
  stop(): Promise<void>;
}

/**
 * Starts the demo clusters: a read-only Kubernetes API on the loopback interface over simulated GPU clusters in which
 * things happen, and a Prometheus for each that knows how busy their GPUs are. Nothing is left running after `stop`.
 *
 * @throws if the port is taken.
 * @public
 */
export async function startDemoClusters(
  options: DemoClustersOptions = {},
): Promise<DemoClusters> {
  const { port = 0, seed = 1, clock = systemClock } = options;
  const world = createWorld({
    start: clock.now(),
    seed,
    clusters: clusterPlans,
    stories,
  });
  const server = await startApiServer({
    clusters: world.clusters,
    measured: world.clusters,
    port,
    bookmarkSeconds: options.bookmarkSeconds ?? 30,
  });
  const clusters = world.clusters.map(({ name, title, version }) => ({
    name,
    title,
    version,
    server: `${server.url}/clusters/${name}`,
    prometheus: `${server.url}/prometheus/${name}`,
  }));
  const kubeconfig = kubeconfigOf(clusters);

  const { repositories, onSync = () => {} } = options;
  const sync = repositories && new GitSync({ repositories, world, onSync });
  const looking =
    sync &&
    setInterval(() => {
      sync.look().catch(error => {
        clearInterval(looking);
        if (!options.onError) throw error;
        options.onError(error);
      });
    }, LOOK_MS);

  const ticking = setInterval(() => {
    try {
      world.advanceTo(clock.now());
    } catch (error) {
      clearInterval(ticking);
      if (!options.onError) throw error;
      options.onError(error);
    }
  }, TICK_MS);

  return {
    url: server.url,
    clusters,
    kubeconfig,
    writeKubeconfig: path => writeKubeconfig(path, kubeconfig),
    advance: () => world.advanceTo(clock.now()),
    async stop() {
      clearInterval(ticking);
      clearInterval(looking);
      await server.stop();
    },
  };
}
