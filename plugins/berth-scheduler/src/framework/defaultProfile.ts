import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { expandPlugins } from './expandPlugins';
import type { EnabledPlugin } from './pluginSets';
import type { Profile, ProfilePlugins } from './profile';

/**
 * The plugins of the default profile (`multiPoint`) in the order in which they run, with the gates of the minor as they
 * are by default. NodeName runs before NodeUnschedulable since 1.37; DynamicResources has a weight since 1.35, when it
 * began to score; NodeDeclaredFeatures is on since 1.36.
 * Source: pkg/scheduler/apis/config/v1/default_plugins.go `getDefaultPlugins`, v1.34.4, v1.35.6, v1.36.3, v1.37.1.
 */
export function defaultPlugins(version: KubernetesVersion): EnabledPlugin[] {
  const first = ['NodeName', 'NodeUnschedulable'].map(name => ({ name }));
  return [
    { name: 'SchedulingGates' },
    { name: 'PrioritySort' },
    ...(isAtLeast(version, '1.37') ? first : first.reverse()),
    { name: 'TaintToleration', weight: 3 },
    { name: 'NodeAffinity', weight: 2 },
    { name: 'NodePorts' },
    { name: 'NodeResourcesFit', weight: 1 },
    { name: 'VolumeRestrictions' },
    { name: 'NodeVolumeLimits' },
    { name: 'VolumeBinding' },
    { name: 'VolumeZone' },
    { name: 'PodTopologySpread', weight: 2 },
    { name: 'InterPodAffinity', weight: 2 },
    isAtLeast(version, '1.35')
      ? { name: 'DynamicResources', weight: 2 }
      : { name: 'DynamicResources' },
    { name: 'DefaultPreemption' },
    { name: 'NodeResourcesBalancedAllocation', weight: 1 },
    { name: 'ImageLocality', weight: 1 },
    { name: 'DefaultBinder' },
    ...(isAtLeast(version, '1.36') ? [{ name: 'NodeDeclaredFeatures' }] : []),
  ];
}

const expanded = new Map<KubernetesVersion, ProfilePlugins>();

/** The plugins of a profile by extension point: its own, or those of the default profile of its minor. */
export function pluginsOf({
  plugins,
  kubernetesVersion,
}: Profile): ProfilePlugins {
  const known = plugins ?? expanded.get(kubernetesVersion);
  if (known) {
    return known;
  }
  const result = expandPlugins(
    {
      multiPoint: { enabled: defaultPlugins(kubernetesVersion), disabled: [] },
    },
    kubernetesVersion,
  );
  if (result.outcome === 'refused') {
    throw new Error(`The default profile is wrong: ${result.why}`);
  }
  expanded.set(kubernetesVersion, result.plugins);
  return result.plugins;
}
