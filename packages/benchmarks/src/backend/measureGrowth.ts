import type { ProcessFigures } from './BackendProcess';
import { podsOf, World } from './kubernetesWorld';
import { Events, Lag, lagOf } from './measureLag';
import { untilLive } from './untilLive';
import { Running, withBackend } from './withBackend';

/** What it takes to begin with clusters of some size, and to keep them. */
export interface Growth extends ProcessFigures {
  pods: number;
  /** Seconds from the start of the process. */
  firstCluster: number;
  allClusters: number;
}

/** The same backend afterwards: each Component has been asked for, and pods change all the time. */
export interface GrownUp {
  growth: Growth;
  lag: Lag;
  /** At the end of it. */
  figures: ProcessFigures;
}

export async function measureGrowth(world: World): Promise<Growth> {
  return withBackend(world, running => growthOf(running, world));
}

/** Everything at once in one process: it reads the clusters, answers for each Component, and follows so many events. */
export async function measureGrownUp(events: Events): Promise<GrownUp> {
  return withBackend(events.world, async running => {
    const growth = await growthOf(running, events.world);
    const lag = await lagOf(running, events);
    return { growth, lag, figures: await running.backend.figures() };
  });
}

async function growthOf(
  { backend, start }: Running,
  world: World,
): Promise<Growth> {
  let firstCluster: number | undefined;
  const all = await untilLive(backend, world.clusters, live => {
    if (live > 0) firstCluster ??= performance.now() - start;
  });
  const figures = await backend.figures();
  return {
    pods: podsOf(world),
    firstCluster: (firstCluster ?? all) / 1_000,
    allClusters: (all - start) / 1_000,
    ...figures,
  };
}
