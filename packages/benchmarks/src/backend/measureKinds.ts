import { workloadKinds } from '@berth/backstage-plugin-berth-workloads';
import type { ApiServers } from './ApiServers';
import type { CustomKind, World } from './kubernetesWorld';
import { until } from './until';
import { untilLive } from './untilLive';
import { withBackend } from './withBackend';

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
  return withBackend(world, async ({ backend, servers, start }) => {
    await untilLive(backend, world.clusters);
    const watched = await untilWatched(servers, world);
    const started = (performance.now() - start) / 1_000;
    const { requests } = servers;
    await new Promise(resolve => setTimeout(resolve, MINUTE_MS));
    const requestsAMinute = servers.requests - requests;
    const { heap } = await backend.figures();
    return { watched, started, requests, requestsAMinute, heap };
  });
}

/** Resolves to how many kinds each cluster is watched for, once none of its own is left out. */
async function untilWatched(
  servers: ApiServers,
  { custom }: World,
): Promise<number> {
  const kinds = custom?.kinds.map(({ plural }) => plural) ?? [];
  const missing = () => kinds.filter(kind => !servers.watches(kind));
  return until(
    () => (missing().length === 0 ? Math.min(...servers.watched) : undefined),
    {
      deadlineMs: DEADLINE_MS,
      late: () => `These were not watched in time: ${missing().join(', ')}`,
    },
  );
}
