import { atRate } from './atRate';
import type { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';
import type { LoopLag } from './LoopWatch';
import { percentile } from './measureViews';
import { PodWriter } from './PodWriter';
import { untilLive } from './untilLive';
import { Running, withBackend } from './withBackend';

const BATCH = 100;
const DEADLINE_MS = 10_000;

/** How long after an event was written its Component's answer has it, while all Components' events go on. */
export interface Lag {
  eventsPerSecond: number;
  p50: number;
  p99: number;
  /** Of the backend's event loop meanwhile. */
  loop: LoopLag;
}

export interface Events {
  world: World;
  eventsPerSecond: number;
  seconds: number;
}

export async function measureLag(events: Events): Promise<Lag> {
  return withBackend(events.world, async running => {
    await untilLive(running.backend, events.world.clusters);
    return lagOf(running, events);
  });
}

/**
 * Of a backend that has read all clusters. Every Component is asked for once, so that each has an answer to keep; then pods of
 * random ones change, so many a second, and after each of the sampled events somebody asks until the answer has it.
 */
export async function lagOf(
  { backend, servers }: Running,
  { world, eventsPerSecond, seconds }: Events,
): Promise<Lag> {
  for (let from = 0; from < world.components; from += BATCH) {
    await askAll(backend, from, Math.min(world.components, from + BATCH));
  }
  backend.begin();
  const writer = new PodWriter(servers, world);
  const begin = performance.now();
  const elapsed = () => (performance.now() - begin) / 1_000;
  const stop = atRate(eventsPerSecond, {
    written: () => writer.written,
    write: () => writer.write(writer.next()),
  });
  const lags: number[] = [];
  try {
    while (elapsed() < seconds) {
      const component = writer.next();
      const restarts = writer.write(component);
      lags.push(await untilAnswered(backend, component, restarts));
    }
  } finally {
    stop();
  }
  const written = writer.written / elapsed();
  const { lag } = await backend.figures();
  return {
    eventsPerSecond: written,
    p50: percentile(lags, 50),
    p99: percentile(lags, 99),
    loop: lag,
  };
}

async function askAll(backend: BackendProcess, from: number, to: number) {
  const entityRefs = Array.from(
    { length: to - from },
    (_, index) => `component:default/svc-${from + index}`,
  );
  const answer = await backend.ask('berth/v1/statuses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ entityRefs }),
  });
  if (answer.status !== 200) {
    throw new Error(`Statuses were answered with ${answer.status}`);
  }
}

/** Asks until the answer of a Component has the event that was written just now; resolves to the milliseconds. */
export async function untilAnswered(
  backend: BackendProcess,
  component: number,
  restarts: number,
): Promise<number> {
  const path = `berth/v1/entities/component/default/svc-${component}/status`;
  const start = performance.now();
  while (performance.now() - start < DEADLINE_MS) {
    const answer = await backend.ask(path, {}, DEADLINE_MS);
    if (restartsOf(answer.json()) >= restarts) {
      return performance.now() - start;
    }
  }
  throw new Error(`svc-${component} has not changed in time`);
}

/** Another event of the same Component may have come since. */
function restartsOf(status: unknown): number {
  const { headline } = status as {
    headline: { params: { restarts?: number } };
  };
  return headline.params.restarts ?? 0;
}
