import type {
  ChainObject,
  WorkloadDetails,
} from '@berth/backstage-plugin-berth-common';
import type { Part, Workload } from '@berth/backstage-plugin-berth-workloads';

/** What a card shows of an object beyond its pods. */
export function workloadDetails(
  workload: Workload,
  options: {
    /** As the reader may see them. */
    parts: Part[];
    chain: ChainObject[];
    /** How many of the chain are not there. */
    omitted: number;
  },
): WorkloadDetails {
  const { parts, chain, omitted } = options;
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
    parts,
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
    chain,
    ...(omitted > 0 && { chainOmitted: omitted }),
  };
}
