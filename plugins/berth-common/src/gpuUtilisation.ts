import type { GpuAllocation } from '@berth/backstage-plugin-berth-workloads';

/**
 * What the GPUs that a workload has are doing, as the cluster's Prometheus last heard. Zero percent is a measurement;
 * `noSample` says that there is none of these pods.
 * @public
 */
export type GpuUtilisation =
  | {
      status: 'measured';
      /** The mean of all that were measured, 0 to 100. Of a GPU that pods share in turns: of the whole GPU. */
      percent: number;
      /** Of the least and of the most busy one, 0 to 100. */
      lowestPercent: number;
      highestPercent: number;
      /** How many were measured; the mean says nothing of others. */
      devices: number;
      /** Added up; absent where it is not known of each that was measured. */
      memory?: { usedBytes: number; totalBytes: number };
      /** RFC 3339; when the one was measured whose measurement is oldest. */
      at: string;
    }
  | { status: 'noSample' };

/**
 * The GPUs of a workload, and what they do.
 * @public
 */
export interface WorkloadGpus extends GpuAllocation {
  /** Absent where none is on a node, and where the cluster's utilisation is not known at all (`gpuUtilisation` says why). */
  utilisation?: GpuUtilisation;
}
