import type {
  ChainObject,
  WorkloadDetails,
} from '@berth/backstage-plugin-berth-common';
import type {
  Part,
  PodResources,
  Workload,
} from '@berth/backstage-plugin-berth-workloads';
import { alike } from './alike';

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
    version: alike(workload.version),
    system: workload.system,
    role: workload.role,
    recognisedBy: workload.recognisedBy,
    reason: workload.reason,
    cause: alike(workload.cause),
    condition: alike(workload.condition),
    since: workload.since,
    progress: alike(workload.progress),
    parts: alike(parts),
    scaling: alike(workload.scaling),
    quotas: alike(workload.quotas),
    obstacles: alike(workload.obstacles),
    endpoints: alike(workload.endpoints),
    models: alike(workload.models),
    references: alike(workload.references),
    links: alike(workload.links),
    advice: alike(workload.advice),
    asks: workload.asks,
    createdBy: alike(workload.createdBy),
    managedBy: workload.managedBy,
    warnings: workload.warnings.count,
    ...(lacking.length > 0 && {
      podResources: lacking.slice(0, MAX_RESOURCES),
    }),
    chain: alike(chain),
    ...(omitted > 0 && { chainOmitted: omitted }),
  };
}
