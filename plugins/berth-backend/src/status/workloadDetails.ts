import type {
  ChainObject,
  WorkloadDetails,
} from '@berth/backstage-plugin-berth-common';
import type {
  Part,
  PodResources,
  Workload,
} from '@berth/backstage-plugin-berth-workloads';

/** Of as many sorts of pods is told what they lack. */
const MAX_RESOURCES = 5;

/** What a card shows of an object beyond its pods. */
export function workloadDetails(
  workload: Workload,
  options: {
    /** As the reader may see them. */
    parts: Part[];
    /** Those of its pods that have not what they want. */
    lacking: PodResources[];
    chain: ChainObject[];
    /** How many of the chain are not there. */
    omitted: number;
  },
): WorkloadDetails {
  const { parts, lacking, chain, omitted } = options;
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
    ...(lacking.length > 0 && {
      podResources: lacking.slice(0, MAX_RESOURCES),
    }),
    chain,
    ...(omitted > 0 && { chainOmitted: omitted }),
  };
}
