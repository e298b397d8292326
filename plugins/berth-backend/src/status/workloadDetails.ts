import type {
  ChainObject,
  WorkloadDetails,
} from '@berth/backstage-plugin-berth-common';
import type { Workload } from '@berth/backstage-plugin-berth-workloads';

const SHOWN_CHAIN = 50;

/** What a card shows of an object beyond its pods. */
export function workloadDetails(
  workload: Workload,
  chain: readonly ChainObject[],
): WorkloadDetails {
  const omitted = chain.length - SHOWN_CHAIN;
  return {
    group: workload.group,
    version: workload.version,
    system: workload.system,
    role: workload.role,
    recognisedBy: workload.recognisedBy,
    reason: workload.reason,
    cause: workload.cause,
    condition: workload.condition,
    since: workload.since,
    progress: workload.progress,
    parts: workload.parts,
    scaling: workload.scaling,
    quotas: workload.quotas,
    obstacles: workload.obstacles,
    endpoints: workload.endpoints,
    models: workload.models,
    references: workload.references,
    links: workload.links,
    advice: workload.advice,
    asks: workload.asks,
    createdBy: workload.createdBy,
    managedBy: workload.managedBy,
    warnings: workload.warnings.count,
    chain: chain.slice(0, SHOWN_CHAIN),
    ...(omitted > 0 && { chainOmitted: omitted }),
  };
}
