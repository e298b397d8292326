import type { KubernetesVersion } from '../kubernetes/version';

/**
 * A resource that counts in a score, and how much: 1 to 100, 1 if not given.
 * @public
 */
export interface ResourceWeight {
  name: string;
  weight?: number;
}

/**
 * `scoringStrategy` of NodeResourcesFitArgs. Resources are cpu and memory if not given; `shape` holds points of
 * utilization (0 to 100) and score (0 to 10), in the order of utilization.
 * Source: kube-scheduler.config.k8s.io/v1.
 * @public
 */
export type FitScoring =
  | {
      type: 'LeastAllocated' | 'MostAllocated';
      resources?: ResourceWeight[];
    }
  | {
      type: 'RequestedToCapacityRatio';
      resources?: ResourceWeight[];
      shape: Array<{ utilization: number; score: number }>;
    };

/**
 * Which kube-scheduler decides: its version, and what its configuration changes of the defaults.
 * @public
 */
export interface Profile {
  kubernetesVersion: KubernetesVersion;
  /** NodeResourcesFit; LeastAllocated over cpu and memory if not given. */
  fitScoring?: FitScoring;
  /** NodeResourcesBalancedAllocation; cpu and memory if not given. */
  balancedResources?: ResourceWeight[];
  /** Names of the scheduler whose pods this profile schedules; `default-scheduler` if not given. */
  schedulerName?: string;
  /** Gates that are switched on although they are off by default. */
  featureGates?: {
    /** `Lt` and `Gt` in tolerations, alpha since 1.35 (KEP-5471). */
    TaintTolerationComparisonOperators?: boolean;
  };
}

/** cpu and memory, equally. */
export const DEFAULT_RESOURCES: readonly ResourceWeight[] = [
  { name: 'cpu', weight: 1 },
  { name: 'memory', weight: 1 },
];
