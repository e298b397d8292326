import type { ClusterGpus } from '@berth/backstage-plugin-berth-workloads';
import type { Capability, Freshness } from './freshness';

/**
 * A cluster, for readers with `berth.clusters.read`.
 * @public
 */
export interface ClusterSummary {
  name: string;
  title?: string;
  freshness: Freshness;
  capabilities: Record<Capability, Freshness>;
  /** The API server's version as it says it, e.g. `v1.37.1`; `undefined` until asked. */
  kubernetesVersion?: string;
  /** Of what Prometheus measures of the GPUs; `notAsked` where none is configured. Absent where there are no GPUs. */
  gpuUtilisation?: Freshness;
  nodes: number;
  /** Accelerators by resource, unit and model: in the cluster, and asked for by pods bound to a node. */
  gpus: ClusterGpus[];
}
