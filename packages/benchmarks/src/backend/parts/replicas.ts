import { measureReplicas } from '../measureReplicas';
import { percentile } from '../measureViews';
import { median } from '../../measure/samples';
import { ms, seconds } from '../../measure/table';

const EVENTS = 200;

export async function replicas(takeOvers: number) {
  const figures = await measureReplicas({
    world: {
      clusters: 10,
      podsPerCluster: 300,
      components: 100,
      podsPerComponent: 2,
      everywhere: false,
    },
    takeOvers,
    events: EVENTS,
  });
  process.stdout.write(
    `\nTwo processes on one PostgreSQL, 10 clusters: ${takeOvers} take-overs after kill -9, until all clusters are live again: median ${seconds(
      median(figures.takeOvers) / 1_000,
    )}, at worst ${seconds(
      Math.max(...figures.takeOvers) / 1_000,
    )}; from an event to the answers of both that have it: p50 ${ms(
      percentile(figures.bothAnswer, 50),
    )}, p99 ${ms(percentile(figures.bothAnswer, 99))}\n`,
  );
}
