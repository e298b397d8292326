import { measureLag } from '../measureLag';
import { ms } from '../../measure/table';
import { EVENT_SECONDS, EVENTS_PER_SECOND } from './worlds';

export async function lag() {
  const figures = await measureLag({
    world: {
      clusters: 10,
      podsPerCluster: 1_000,
      components: 10_000,
      podsPerComponent: 2,
      everywhere: false,
    },
    eventsPerSecond: EVENTS_PER_SECOND,
    seconds: EVENT_SECONDS,
  });
  process.stdout.write(
    `\nFrom an event to the answer that has it, 10,000 Components, ${figures.eventsPerSecond.toFixed(
      0,
    )} events/s: p50 ${ms(figures.p50)}, p99 ${ms(
      figures.p99,
    )}; p99 of the event loop: late by ${ms(
      figures.loop.late.p99,
    )}, at work for ${ms(figures.loop.work.p99)}\n`,
  );
}
