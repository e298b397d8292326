import { atRate } from './atRate';
import type { BackendProcess } from './BackendProcess';
import { podsOf, World } from './kubernetesWorld';
import { PodTurnover } from './PodTurnover';
import { untilLive } from './untilLive';
import { withBackend } from './withBackend';

/** Between two looks of somebody who leafs through pages without reading them. */
const LOOK_MS = 10;
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
  return withBackend(world, async ({ backend, servers }) => {
    const turnover = new PodTurnover(servers, world, world.components);
    await untilLive(backend, world.clusters);
    const every = (minutes * 60_000) / SAMPLES;
    const heaps: number[] = [];
    const begin = performance.now();
    const stop = atRate(eventsPerSecond, {
      written: () => turnover.events,
      write: () => turnover.turn(),
    });
    try {
      // The first stretch fills the caches; it is not counted.
      for (let sample = 0; sample <= SAMPLES; sample++) {
        await look(backend, world, begin + (sample + 1) * every);
        heaps.push((await backend.figures()).heap);
      }
    } finally {
      stop();
    }
    return {
      events: turnover.events,
      // One more of each Component comes and goes.
      pods: podsOf(world) + world.components,
      heaps,
      growthAnHour: slope(heaps) * (3_600_000 / every),
    };
  });
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
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
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
