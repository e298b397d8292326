import { measureChurn } from '../measureChurn';
import { percentile } from '../measureViews';
import { megabytes } from '../../measure/table';

export async function churn(minutes: number) {
  const { events, pods, heaps, growthAnHour } = await measureChurn({
    world: {
      clusters: 10,
      podsPerCluster: 3_000,
      components: 2_000,
      podsPerComponent: 2,
      everywhere: false,
    },
    eventsPerSecond: 200,
    minutes,
  });
  process.stdout.write(
    `\n${minutes} minutes in which pods come and go, ${events.toLocaleString(
      'en',
    )} events, ${pods.toLocaleString('en')} pods: heap ${megabytes(
      heaps[0],
    )} at first, ${megabytes(
      percentile(heaps, 50),
    )} in the middle of all, ${megabytes(
      heaps.at(-1) ?? 0,
    )} at last; ${megabytes(growthAnHour)} an hour\n`,
  );
}
