import { atRate } from './atRate';
import type { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';
import type { LoopLag } from './LoopWatch';
import { untilLive } from './measureGrowth';
import { percentile } from './measureViews';
import { PodWriter } from './PodWriter';
import { withBackend } from './withBackend';

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

/**
 * Every Component was asked for once, so that each has an answer to keep; then pods of random ones change, so many a second,
 * and after each of the sampled events somebody asks until the answer has it.
 */
export async function measureLag(options: {
  world: World;
  eventsPerSecond: number;
  samples: number;
}): Promise<Lag> {
  const { world, eventsPerSecond, samples } = options;
  return withBackend(world, async ({ backend, servers }) => {
    await untilLive(backend, world.clusters);
    for (let from = 0; from < world.components; from += BATCH) {
      await askAll(backend, from, Math.min(world.components, from + BATCH));
    }
    backend.begin();
    const writer = new PodWriter(servers, world);
    const begin = performance.now();
    const stop = atRate(eventsPerSecond, {
      written: () => writer.written,
      write: () => writer.write(writer.next()),
    });
    const lags: number[] = [];
    try {
      for (let i = 0; i < samples; i++) {
        lags.push(await sample(backend, writer));
      }
    } finally {
      stop();
    }
    const seconds = (performance.now() - begin) / 1_000;
    const { lag } = await backend.figures();
    return {
      eventsPerSecond: writer.written / seconds,
      p50: percentile(lags, 50),
      p99: percentile(lags, 99),
      loop: lag,
    };
  });
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

async function sample(backend: BackendProcess, writer: PodWriter) {
  const component = writer.next();
  const path = `berth/v1/entities/component/default/svc-${component}/status`;
  const restarts = writer.write(component);
  const start = performance.now();
  while (performance.now() - start < DEADLINE_MS) {
    const answer = await backend.ask(path);
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
