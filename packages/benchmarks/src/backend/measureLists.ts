import { atRate } from './atRate';
import type { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';
import type { LoopLag } from './LoopWatch';
import { percentile } from './measureViews';
import { PodWriter } from './PodWriter';
import { untilLive } from './untilLive';
import { withBackend } from './withBackend';

const DEADLINE_MS = 60_000;

/** One question about everything, asked one time after the other. */
export interface ListFigures {
  name: string;
  /** Of the answer, not compressed. */
  bytes: number;
  /** Milliseconds. */
  first: number;
  p50: number;
  p99: number;
  /** Of the backend's event loop meanwhile. */
  loop: LoopLag;
}

/** What the pages that show everything ask for, and one cluster's map. */
const QUESTIONS: ReadonlyArray<{ name: string; path: string }> = [
  { name: 'my services, first page', path: 'services?scope=all&limit=60' },
  { name: 'clusters side by side', path: 'fleet' },
  { name: "one cluster's GPU map", path: 'fleet/gpus' },
  { name: 'who holds what', path: 'fleet/holdings' },
  { name: 'what is waiting', path: 'fleet/queue' },
];

/** How long lists of everything take while pods change, so many a second. */
export async function measureLists(options: {
  world: World;
  eventsPerSecond: number;
  /** For how long each question is asked. */
  seconds: number;
}): Promise<ListFigures[]> {
  const { world, eventsPerSecond, seconds } = options;
  return withBackend(world, async ({ backend, servers }) => {
    await untilLive(backend, world.clusters);
    const cluster = await firstCluster(backend);
    const writer = new PodWriter(servers, world);
    const stop = atRate(eventsPerSecond, {
      written: () => writer.written,
      write: () => writer.write(writer.next()),
    });
    try {
      const figures: ListFigures[] = [];
      for (const { name, path } of QUESTIONS) {
        const asked = path.endsWith('/gpus')
          ? `${path}?cluster=${encodeURIComponent(cluster)}`
          : path;
        figures.push({ name, ...(await timesOf(backend, asked, seconds)) });
      }
      return figures;
    } finally {
      stop();
    }
  });
}

async function timesOf(backend: BackendProcess, path: string, seconds: number) {
  const ask = async () => {
    const answer = await backend.ask(`berth/v1/${path}`, {}, DEADLINE_MS);
    if (answer.status !== 200) {
      throw new Error(`${path} was answered with ${answer.status}`);
    }
    return answer;
  };
  backend.begin();
  const { ms: first, bytes } = await ask();
  const later: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) later.push((await ask()).ms);
  const { lag: loop } = await backend.figures();
  return {
    ...{ bytes, first, loop },
    p50: percentile(later, 50),
    p99: percentile(later, 99),
  };
}

async function firstCluster(backend: BackendProcess): Promise<string> {
  const answer = await backend.ask('berth/v1/clusters', {}, DEADLINE_MS);
  const { items } = answer.json() as { items: Array<{ name: string }> };
  return items[0].name;
}
