import type { FitScoring, Profile, ResourceWeight } from '../framework/profile';

/** The fields of a KubeSchedulerConfiguration that are modelled. */
interface Configuration {
  profiles?: Array<{
    schedulerName?: string;
    plugins?: object;
    pluginConfig?: Array<{ name?: string; args?: PluginArguments }>;
  }>;
  extenders?: unknown[];
}

interface PluginArguments {
  scoringStrategy?: {
    type?: string;
    resources?: ResourceWeight[];
    requestedToCapacityRatio?: {
      shape?: Array<{ utilization?: number; score?: number }>;
    };
  };
  resources?: ResourceWeight[];
  [other: string]: unknown;
}

/** The profile that a configuration gives. */
export type ReadConfiguration =
  | { outcome: 'read'; profile: Profile }
  | { outcome: 'unknown'; reason: string };

/** Fields that say nothing about the decision. */
const ENVELOPE = new Set(['apiVersion', 'kind']);

type Reader = (args: PluginArguments, into: Profile) => string | undefined;

const READERS: Record<string, Reader | undefined> = {
  NodeResourcesFit(args, into) {
    const unheard = otherThan(args, 'scoringStrategy');
    if (unheard) {
      return `NodeResourcesFitArgs.${unheard} is not modelled`;
    }
    if (args.scoringStrategy) {
      const scoring = readFitScoring(args.scoringStrategy);
      if (!scoring) {
        return 'NodeResourcesFitArgs.scoringStrategy cannot be read';
      }
      into.pluginArgs = {
        ...into.pluginArgs,
        NodeResourcesFit: { scoringStrategy: scoring },
      };
    }
    return undefined;
  },
  NodeResourcesBalancedAllocation(args, into) {
    const unheard = otherThan(args, 'resources');
    if (unheard) {
      return `NodeResourcesBalancedAllocationArgs.${unheard} is not modelled`;
    }
    if (args.resources?.length) {
      into.pluginArgs = {
        ...into.pluginArgs,
        NodeResourcesBalancedAllocation: { resources: args.resources },
      };
    }
    return undefined;
  },
};

/**
 * Reads the first profile of a `kubescheduler.config.k8s.io/v1` KubeSchedulerConfiguration over a given profile.
 * Everything that changes decisions and is not modelled gives `unknown`.
 */
export function readSchedulerConfiguration(
  configuration: object | undefined,
  base: Profile,
): ReadConfiguration {
  const { profiles = [], extenders = [] } = (configuration ??
    {}) as Configuration;
  if (extenders.length > 0) {
    return unknown('extenders are not modelled');
  }
  if (profiles.length > 1) {
    return unknown('only one profile is modelled');
  }
  const [own = {}] = profiles;
  if (own.plugins && Object.keys(own.plugins).length > 0) {
    return unknown('profiles[0].plugins is not modelled');
  }
  const profile: Profile = {
    ...base,
    schedulerName: own.schedulerName ?? base.schedulerName,
  };
  for (const { name, args = {} } of own.pluginConfig ?? []) {
    const known = name === undefined ? undefined : READERS[name];
    const refusal = known
      ? known(args, profile)
      : `pluginConfig of ${name} is not modelled`;
    if (refusal) {
      return unknown(refusal);
    }
  }
  return { outcome: 'read', profile };
}

function readFitScoring(
  strategy: NonNullable<PluginArguments['scoringStrategy']>,
): FitScoring | undefined {
  const { type, requestedToCapacityRatio } = strategy;
  const resources = strategy.resources?.length ? strategy.resources : undefined;
  if (type === 'LeastAllocated' || type === 'MostAllocated') {
    return { type, resources };
  }
  const points = requestedToCapacityRatio?.shape;
  if (type !== 'RequestedToCapacityRatio' || !points?.length) {
    return undefined;
  }
  const shape = points.map(({ utilization = 0, score = 0 }) => ({
    utilization,
    score,
  }));
  return { type, resources, shape };
}

function otherThan(args: PluginArguments, known: string): string | undefined {
  return Object.keys(args).find(key => key !== known && !ENVELOPE.has(key));
}

function unknown(reason: string): ReadConfiguration {
  return { outcome: 'unknown', reason: `config: ${reason}` };
}
