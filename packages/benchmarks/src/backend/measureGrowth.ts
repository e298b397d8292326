import { ApiServers } from './ApiServers';
import { BackendProcess, ProcessFigures } from './BackendProcess';
import type { World } from './kubernetesWorld';

const PAUSE_MS = 100;
const DEADLINE_MS = 15 * 60_000;

/** What it takes to begin with clusters of some size, and to keep them. */
export interface Growth extends ProcessFigures {
  pods: number;
  /** Seconds from the start of the process. */
  firstCluster: number;
  allClusters: number;
}

export async function measureGrowth(world: World): Promise<Growth> {
  const servers = new ApiServers(world);
  const clusters = await servers.start();
  const start = performance.now();
  const backend = await BackendProcess.start({
    clusters,
    components: world.components,
  });
  try {
    let firstCluster: number | undefined;
    const all = await untilLive(backend, clusters.length, live => {
      if (live > 0) firstCluster ??= performance.now() - start;
    });
    const figures = await backend.figures();
    return {
      pods: world.clusters * world.podsPerCluster,
      firstCluster: (firstCluster ?? all) / 1_000,
      allClusters: (all - start) / 1_000,
      ...figures,
    };
  } finally {
    await backend.stop();
    servers.stop();
  }
}

/** Resolves to when all clusters are live. */
export async function untilLive(
  backend: BackendProcess,
  clusters: number,
  onLive: (count: number) => void = () => {},
): Promise<number> {
  const deadline = performance.now() + DEADLINE_MS;
  while (performance.now() < deadline) {
    const live = await liveClusters(backend);
    onLive(live);
    if (live === clusters) return performance.now();
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('Not all clusters were read in time');
}

async function liveClusters(backend: BackendProcess): Promise<number> {
  try {
    const answer = await backend.ask('berth/v1/clusters', {}, 10_000);
    if (answer.status !== 200) return 0;
    const { items } = answer.json() as {
      items: Array<{ freshness: { status: string } }>;
    };
    return items.filter(({ freshness }) => freshness.status === 'live').length;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return 0;
    throw error;
  }
}
