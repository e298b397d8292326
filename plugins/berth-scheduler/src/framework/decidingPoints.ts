import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import type { PluginName, ProfilePlugins } from './profile';

/** A plugin, alone or with the minor since which it implements the extension point, and the first that it does not. */
export type Implementation =
  | PluginName
  | readonly [PluginName, since: KubernetesVersion, until?: KubernetesVersion];

const PREPARED_FILTERS = [
  'NodeAffinity',
  'NodePorts',
  ['DeferredPodScheduling', '1.37'],
  'NodeResourcesFit',
  'VolumeRestrictions',
  'NodeVolumeLimits',
  'VolumeBinding',
  'VolumeZone',
  'PodTopologySpread',
  'InterPodAffinity',
  'DynamicResources',
  ['NodeDeclaredFeatures', '1.35'],
] as const;

/**
 * Which plugins run at the extension points that decide where a pod goes.
 * Source: the methods of the plugins in pkg/scheduler/framework/plugins, v1.34.4 to v1.37.1.
 */
export const DECIDING_POINTS: Readonly<
  Record<keyof ProfilePlugins, readonly Implementation[]>
> = {
  preEnqueue: [
    'SchedulingGates',
    'DynamicResources',
    'DefaultPreemption',
    ['GangScheduling', '1.35'],
  ],
  preFilter: [
    ['NodeName', '1.37'],
    ['NodeUnschedulable', '1.37'],
    ['TaintToleration', '1.37'],
    ...PREPARED_FILTERS,
  ],
  filter: [
    'NodeName',
    'NodeUnschedulable',
    'TaintToleration',
    ...PREPARED_FILTERS,
  ],
  postFilter: ['DynamicResources', 'DefaultPreemption'],
  preScore: [
    'TaintToleration',
    'NodeAffinity',
    'NodeResourcesFit',
    'VolumeBinding',
    'PodTopologySpread',
    'InterPodAffinity',
    'NodeResourcesBalancedAllocation',
  ],
  score: [
    'TaintToleration',
    'NodeAffinity',
    'NodeResourcesFit',
    'VolumeBinding',
    'PodTopologySpread',
    'InterPodAffinity',
    ['DynamicResources', '1.35'],
    'NodeResourcesBalancedAllocation',
    'ImageLocality',
  ],
};

/** Those of the plugins that implement their point in a minor. */
export function implementersIn(
  implementations: readonly Implementation[],
  version: KubernetesVersion,
): ReadonlySet<string> {
  return new Set(
    implementations.flatMap(one => {
      const [name, since, until] =
        typeof one === 'string' ? [one, version, undefined] : one;
      return isAtLeast(version, since) && !(until && isAtLeast(version, until))
        ? [name]
        : [];
    }),
  );
}
