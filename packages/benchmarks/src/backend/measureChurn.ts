import { ApiServers } from './ApiServers';
import { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';
import { untilLive } from './measureGrowth';
import { PodTurnover } from './PodTurnover';

const TICK_MS = 10;
const SAMPLES = 30;

/** The heap of a backend whose pods come and go. */
export interface Churn {
  events: number;
  pods: number;
  /** Bytes after a collection, at the same distance from each other; the first after all was read and the caches are warm. */
  heaps: number[];
  /** By which the heap grows in an hour, by least squares over all samples; bytes. */
  growthAnHour: number;
}

/**
 * Pods come and go, so many events a second, and all the time somebody looks at Components one after the other. What is kept
 * for too long shows as a heap that grows.
 */
export async function measureChurn(options: {
  world: World;
  eventsPerSecond: number;
  minutes: number;
}): Promise<Churn> {
  const { world, eventsPerSecond, minutes } = options;
  const servers = new ApiServers(world);
  const clusters = await servers.start();
  const backend = await BackendProcess.start({
    clusters,
    components: world.components,
  });
  const turnover = new PodTurnover(servers, world, world.components);
  try {
    await untilLive(backend, clusters.length);
    const begin = performance.now();
    const timer = setInterval(() => {
      const due = ((performance.now() - begin) / 1_000) * eventsPerSecond;
      while (turnover.events < due) turnover.turn();
    }, TICK_MS);
    const heaps: number[] = [];
    const every = (minutes * 60_000) / SAMPLES;
    try {
      // The first stretch fills the caches; it is not counted.
      for (let sample = 0; sample <= SAMPLES; sample++) {
        await look(backend, world, begin + (sample + 1) * every);
        heaps.push((await backend.figures()).heap);
      }
    } finally {
      clearInterval(timer);
    }
    return {
      events: turnover.events,
      pods:
        world.clusters * world.podsPerCluster +
        world.components * (world.podsPerComponent + 1),
      heaps,
      growthAnHour: slope(heaps) * (3_600_000 / every),
    };
  } finally {
    await backend.stop();
    servers.stop();
  }
}

async function look(backend: BackendProcess, world: World, until: number) {
  for (let i = 0; performance.now() < until; i++) {
    const component = (i * 31) % world.components;
    const answer = await backend.ask(
      `berth/v1/entities/component/default/svc-${component}/status`,
    );
    if (answer.status !== 200) {
      throw new Error(`A view was answered with ${answer.status}`);
    }
    await new Promise(resolve => setTimeout(resolve, TICK_MS));
  }
}

/** What comes to `values` from one to the next, by least squares. */
function slope(values: readonly number[]): number {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  return (
    mean(values.map((value, i) => (i - middle) * (value - average))) /
    mean(values.map((_, i) => (i - middle) ** 2))
  );
}
