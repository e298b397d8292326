import { nodesOf } from '../kubernetesWorld';
import { measureLists } from '../measureLists';
import { kilobytes, ms, printTable } from '../../measure/table';
import { EVENTS_PER_SECOND, grownWorld } from './worlds';

/** Long enough for pauses of the garbage collector to count as what they are. */
const SECONDS = 15;

export async function lists() {
  const world = { ...grownWorld(50), gpus: 8 };
  const figures = await measureLists({
    world,
    eventsPerSecond: EVENTS_PER_SECOND,
    seconds: SECONDS,
  });
  process.stdout.write(
    `\nEverything, of ${world.components.toLocaleString('en')} Components in ${
      world.clusters
    } clusters with ${(nodesOf(world) * world.clusters).toLocaleString(
      'en',
    )} nodes of ${world.gpus} GPUs, while ${EVENTS_PER_SECOND.toLocaleString(
      'en',
    )} pods change a second\n`,
  );
  printTable(
    ['', 'answer', 'first', 'p50', 'p99', 'loop late, p99', 'at work, max'],
    figures.map(({ name, bytes, first, p50, p99, loop }) => [
      name,
      kilobytes(bytes),
      ...[first, p50, p99, loop.late.p99, loop.work.max].map(ms),
    ]),
  );
}
