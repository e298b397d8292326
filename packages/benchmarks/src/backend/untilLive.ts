import type { BackendProcess } from './BackendProcess';
import { until } from './until';

const DEADLINE_MS = 15 * 60_000;

/** Resolves to when all clusters are live. */
export async function untilLive(
  backend: BackendProcess,
  clusters: number,
  onLive: (count: number) => void = () => {},
): Promise<number> {
  return until(
    async () => {
      const live = await liveClusters(backend);
      onLive(live);
      return live === clusters ? performance.now() : undefined;
    },
    {
      deadlineMs: DEADLINE_MS,
      late: () => 'Not all clusters were read in time',
    },
  );
}

async function liveClusters(backend: BackendProcess): Promise<number> {
  try {
    const answer = await backend.ask('berth/v1/clusters', {}, 10_000);
    if (answer.status !== 200) return 0;
    const { items } = answer.json() as {
      items: Array<{ freshness: { status: string } }>;
    };
    return items.filter(({ freshness }) => freshness.status === 'live').length;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return 0;
    throw error;
  }
}
