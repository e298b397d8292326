import { measureGrowth, measureGrownUp } from '../measureGrowth';
import { megabytes, ms, printTable, seconds } from '../../measure/table';
import { EVENT_SECONDS, EVENTS_PER_SECOND, grownWorld, sizeOf } from './worlds';

export async function growth(clusterCounts: number[]) {
  const rows: string[][] = [];
  const events: string[][] = [];
  for (const clusters of clusterCounts) {
    const world = grownWorld(clusters);
    // The catalog is of the measurement, and in the same process.
    const empty = await measureGrowth({
      ...sizeOf(1, 0),
      entities: world.components,
    });
    const {
      growth: grown,
      lag: late,
      figures,
    } = await measureGrownUp({
      world,
      eventsPerSecond: EVENTS_PER_SECOND,
      seconds: EVENT_SECONDS,
    });
    rows.push([
      `${clusters}`,
      grown.pods.toLocaleString('en'),
      world.components.toLocaleString('en'),
      seconds(empty.allClusters),
      seconds(grown.firstCluster),
      seconds(grown.allClusters),
      megabytes(grown.peak),
      megabytes(grown.heap),
      `${((grown.heap - empty.heap) / grown.pods).toFixed(0)} B`,
      ms(grown.lag.late.p99),
      ms(grown.lag.work.p99),
      ms(grown.lag.work.max),
    ]);
    events.push([
      `${clusters}`,
      late.eventsPerSecond.toFixed(0),
      ms(late.p50),
      ms(late.p99),
      ms(late.loop.late.p99),
      ms(late.loop.work.p99),
      ms(late.loop.work.max),
      megabytes(figures.peak),
      megabytes(figures.heap),
    ]);
  }
  process.stdout.write(
    '\nCold start, the start of Backstage itself included (empty: with as many Components and one cluster that has next to no pods)\n',
  );
  printTable(
    [
      'clusters',
      'pods',
      'Components',
      'empty',
      'first cluster',
      'all clusters',
      'peak memory',
      'heap',
      'heap a pod',
      'loop late, p99',
      'at work, p99',
      'max',
    ],
    rows,
  );
  process.stdout.write(
    `\nThe same processes afterwards, each Component asked for once: from an event to the answer that has it, ${EVENT_SECONDS} s\n`,
  );
  printTable(
    [
      'clusters',
      'events/s',
      'p50',
      'p99',
      'loop late, p99',
      'at work, p99',
      'max',
      'peak memory',
      'heap',
    ],
    events,
  );
}
