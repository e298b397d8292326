import type { BackendProcess, ProcessFigures } from './BackendProcess';
import type { World } from './kubernetesWorld';
import { until } from './until';
import { withBackend } from './withBackend';

const DEADLINE_MS = 15 * 60_000;

/** What it takes to begin with clusters of some size, and to keep them. */
export interface Growth extends ProcessFigures {
  pods: number;
  /** Seconds from the start of the process. */
  firstCluster: number;
  allClusters: number;
}

export async function measureGrowth(world: World): Promise<Growth> {
  return withBackend(world, async ({ backend, start }) => {
    let firstCluster: number | undefined;
    const all = await untilLive(backend, world.clusters, live => {
      if (live > 0) firstCluster ??= performance.now() - start;
    });
    const figures = await backend.figures();
    return {
      pods: world.clusters * world.podsPerCluster,
      firstCluster: (firstCluster ?? all) / 1_000,
      allClusters: (all - start) / 1_000,
      ...figures,
    };
  });
}

/** Resolves to when all clusters are live. */
export async function untilLive(
  backend: BackendProcess,
  clusters: number,
  onLive: (count: number) => void = () => {},
): Promise<number> {
  return until(
    async () => {
      const live = await liveClusters(backend);
      onLive(live);
      return live === clusters ? performance.now() : undefined;
    },
    {
      deadlineMs: DEADLINE_MS,
      late: () => 'Not all clusters were read in time',
    },
  );
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
