import type {
  NodeAffinity,
  TopologySpreadConstraint,
} from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { HOSTNAME_LABEL, ZONE_LABEL } from '../kubernetes/wellKnownLabels';

/**
 * A resource that counts in a score, and how much: 1 to 100, 1 if not given.
 * @public
 */
export interface ResourceWeight {
  name: string;
  weight?: number;
}

/**
 * A point of a line through utilization (0 to 100) and score (0 to 10).
 * @public
 */
export interface ShapePoint {
  utilization: number;
  score: number;
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
      shape: ShapePoint[];
    };

/**
 * Plugins of kube-scheduler's own registry in any of the modelled minors.
 * Source: pkg/scheduler/framework/plugins/names/names.go.
 * @public
 */
export type PluginName =
  | 'DefaultBinder'
  | 'DefaultPreemption'
  | 'DeferredPodScheduling'
  | 'DynamicResources'
  | 'GangScheduling'
  | 'ImageLocality'
  | 'InterPodAffinity'
  | 'NodeAffinity'
  | 'NodeDeclaredFeatures'
  | 'NodeName'
  | 'NodePorts'
  | 'NodeResourcesBalancedAllocation'
  | 'NodeResourcesFit'
  | 'NodeUnschedulable'
  | 'NodeVolumeLimits'
  | 'PodGroupPodsCount'
  | 'PodTopologySpread'
  | 'PrioritySort'
  | 'SchedulingGates'
  | 'TaintToleration'
  | 'TopologyPlacementGenerator'
  | 'VolumeBinding'
  | 'VolumeRestrictions'
  | 'VolumeZone';

/**
 * The plugins that run at each extension point, in the order in which they run.
 * @public
 */
export interface ProfilePlugins {
  preEnqueue: readonly PluginName[];
  preFilter: readonly PluginName[];
  filter: readonly PluginName[];
  postFilter: readonly PluginName[];
  preScore: readonly PluginName[];
  score: ReadonlyArray<{ name: PluginName; weight: number }>;
}

/**
 * The arguments of plugins that change decisions, by the plugin's name, as `pluginConfig` of a
 * KubeSchedulerConfiguration gives them; what is absent has kube-scheduler's default.
 * Source: kube-scheduler config/v1 types_pluginargs.go, v0.34.4 to v0.37.1.
 * @public
 */
export interface PluginArgs {
  DefaultPreemption?: {
    minCandidateNodesPercentage?: number;
    minCandidateNodesAbsolute?: number;
  };
  InterPodAffinity?: {
    hardPodAffinityWeight?: number;
    ignorePreferredTermsOfExistingPods?: boolean;
  };
  NodeAffinity?: { addedAffinity?: NodeAffinity };
  NodeResourcesBalancedAllocation?: { resources?: ResourceWeight[] };
  NodeResourcesFit?: {
    ignoredResources?: string[];
    /** Domains: `example.com` stands for every `example.com/…`. */
    ignoredResourceGroups?: string[];
    scoringStrategy?: FitScoring;
  };
  PodTopologySpread?: {
    defaultConstraints?: TopologySpreadConstraint[];
    defaultingType?: 'System' | 'List';
  };
  VolumeBinding?: { shape?: ShapePoint[] };
}

/**
 * Which kube-scheduler decides: its version, and what its configuration changes of the defaults.
 * @public
 */
export interface Profile {
  kubernetesVersion: KubernetesVersion;
  /** Names of the scheduler whose pods this profile schedules; `default-scheduler` if not given. */
  schedulerName?: string;
  /** Names of all profiles of the same scheduler, which knows of the pods of all; its own if not given. */
  schedulerNames?: readonly string[];
  /** The default plugins of the version if not given. */
  plugins?: ProfilePlugins;
  pluginArgs?: PluginArgs;
  /** Gates that are switched on although they are off by default. */
  featureGates?: {
    /** `Lt` and `Gt` in tolerations, alpha since 1.35 (KEP-5471). */
    TaintTolerationComparisonOperators?: boolean;
  };
}

const DEFAULT_SCHEDULER = 'default-scheduler';

/** Whether the scheduler of a profile takes care of the pods that name this one. */
export function takesCareOf(
  {
    schedulerName,
    schedulerNames = [schedulerName ?? DEFAULT_SCHEDULER],
  }: Profile,
  name: string | undefined,
): boolean {
  return schedulerNames.includes(name || DEFAULT_SCHEDULER);
}

/** cpu and memory, equally. */
export const DEFAULT_RESOURCES: readonly ResourceWeight[] = [
  { name: 'cpu', weight: 1 },
  { name: 'memory', weight: 1 },
];

/**
 * Constraints for pods without any that a Service or a workload selects.
 * Source: pkg/scheduler/framework/plugins/podtopologyspread/plugin.go, v1.37.1.
 */
const SYSTEM_CONSTRAINTS: readonly TopologySpreadConstraint[] = [
  {
    topologyKey: HOSTNAME_LABEL,
    whenUnsatisfiable: 'ScheduleAnyway',
    maxSkew: 3,
  },
  {
    topologyKey: ZONE_LABEL,
    whenUnsatisfiable: 'ScheduleAnyway',
    maxSkew: 5,
  },
];

/** The emptier, the better. */
const DEFAULT_VOLUME_SHAPE: readonly ShapePoint[] = [
  { utilization: 0, score: 10 },
  { utilization: 100, score: 0 },
];

/** Resources that the filter of NodeResourcesFit does not look at; scores do. */
export function ignoredResourcesOf({
  pluginArgs,
}: Profile): (resource: string) => boolean {
  const args = pluginArgs?.NodeResourcesFit;
  const names = new Set(args?.ignoredResources);
  const groups = new Set(args?.ignoredResourceGroups);
  return resource =>
    names.has(resource) || groups.has(resource.split('/', 1)[0]);
}

export function fitScoringOf({ pluginArgs }: Profile): FitScoring {
  return (
    pluginArgs?.NodeResourcesFit?.scoringStrategy ?? { type: 'LeastAllocated' }
  );
}

export function balancedResourcesOf({
  pluginArgs,
}: Profile): readonly ResourceWeight[] {
  return (
    pluginArgs?.NodeResourcesBalancedAllocation?.resources ?? DEFAULT_RESOURCES
  );
}

/**
 * @returns The constraints of pods that have none. Those of the system also count nodes that carry only some of the
 *   topology keys.
 */
export function podTopologySpreadArgs({ pluginArgs }: Profile): {
  defaultConstraints: readonly TopologySpreadConstraint[];
  defaultingType: 'System' | 'List';
} {
  const { defaultingType = 'System', defaultConstraints = [] } =
    pluginArgs?.PodTopologySpread ?? {};
  return defaultingType === 'System'
    ? { defaultingType, defaultConstraints: SYSTEM_CONSTRAINTS }
    : { defaultingType, defaultConstraints };
}

/** `hardPodAffinityWeight` is what required affinity of existing pods to the pod counts in the score. */
export function interPodAffinityArgs({ pluginArgs }: Profile): {
  hardPodAffinityWeight: number;
  ignorePreferredTermsOfExistingPods: boolean;
} {
  const args = pluginArgs?.InterPodAffinity;
  return {
    hardPodAffinityWeight: args?.hardPodAffinityWeight ?? 1,
    ignorePreferredTermsOfExistingPods:
      args?.ignorePreferredTermsOfExistingPods ?? false,
  };
}

/** On how many nodes preemption looks for victims. */
export function defaultPreemptionArgs({ pluginArgs }: Profile): {
  minCandidateNodesPercentage: number;
  minCandidateNodesAbsolute: number;
} {
  const args = pluginArgs?.DefaultPreemption;
  return {
    minCandidateNodesPercentage: args?.minCandidateNodesPercentage ?? 10,
    minCandidateNodesAbsolute: args?.minCandidateNodesAbsolute ?? 100,
  };
}

/**
 * How VolumeBinding scores storage capacity; `undefined` before 1.37, where it does not (StorageCapacityScoring is off).
 */
export function volumeShapeOf({
  kubernetesVersion,
  pluginArgs,
}: Profile): readonly ShapePoint[] | undefined {
  return isAtLeast(kubernetesVersion, '1.37')
    ? pluginArgs?.VolumeBinding?.shape ?? DEFAULT_VOLUME_SHAPE
    : undefined;
}
