import { workloadKinds } from '@berth/backstage-plugin-berth-workloads';
import { ApiServers } from './ApiServers';
import { BackendProcess } from './BackendProcess';
import type { CustomKind, World } from './kubernetesWorld';
import { untilLive } from './measureGrowth';

const PAUSE_MS = 100;
const DEADLINE_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/** What a backend costs that watches kinds which not every cluster serves. */
export interface KindsCost {
  /** Watched in each cluster, those of every cluster included. */
  watched: number;
  /** Seconds from the start of the process until all of them are watched everywhere. */
  started: number;
  /** Requests to API servers until then, and in one minute after. */
  requests: number;
  requestsAMinute: number;
  /** Bytes of the heap after a collection. */
  heap: number;
}

/** Kinds that Berth understands and that come from CRDs; one of each group and plural. */
export function customKinds(): CustomKind[] {
  const taken = new Set<string>();
  return workloadKinds
    .filter(({ group }) => group.includes('.') && !group.endsWith('.k8s.io'))
    .filter(({ plural }) => !taken.has(plural) && taken.add(plural))
    .map(({ group, versions, plural, kind }) => ({
      group,
      version: versions[0],
      plural,
      kind,
    }));
}

export async function measureKinds(world: World): Promise<KindsCost> {
  const servers = new ApiServers(world);
  const clusters = await servers.start();
  const start = performance.now();
  const backend = await BackendProcess.start({
    clusters,
    components: world.components,
  });
  try {
    await untilLive(backend, clusters.length);
    const watched = await untilWatched(servers, world);
    const started = (performance.now() - start) / 1_000;
    const { requests } = servers;
    await new Promise(resolve => setTimeout(resolve, MINUTE_MS));
    const requestsAMinute = servers.requests - requests;
    const { heap } = await backend.figures();
    return { watched, started, requests, requestsAMinute, heap };
  } finally {
    await backend.stop();
    servers.stop();
  }
}

/** Resolves to how many kinds each cluster is watched for, once none of its own is left out. */
async function untilWatched(
  servers: ApiServers,
  { custom }: World,
): Promise<number> {
  const deadline = performance.now() + DEADLINE_MS;
  const kinds = custom?.kinds.map(({ plural }) => plural) ?? [];
  for (;;) {
    const missing = kinds.filter(kind => !servers.watches(kind));
    if (missing.length === 0) return Math.min(...servers.watched);
    if (performance.now() > deadline) {
      throw new Error(`These were not watched in time: ${missing.join(', ')}`);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
