import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { getOrInsert } from '../snapshot/getOrInsert';
import { DECIDING_POINTS, implementersIn } from './decidingPoints';
import type { PluginName, Profile, ProfilePlugins } from './profile';

/** A plugin of the default profile, and its weight where the profile gives it one. */
interface DefaultPlugin {
  name: PluginName;
  weight?: number;
}

/**
 * The plugins of the default profile (`multiPoint`) in the order in which they run, with the gates of the minor as they
 * are by default. NodeName runs before NodeUnschedulable since 1.37; NodeDeclaredFeatures is on since 1.36.
 * Source: pkg/scheduler/apis/config/v1/default_plugins.go `getDefaultPlugins`, v1.34.4, v1.35.6, v1.36.3, v1.37.1.
 */
export function defaultPlugins(version: KubernetesVersion): DefaultPlugin[] {
  const first: DefaultPlugin[] = [
    { name: 'NodeName' },
    { name: 'NodeUnschedulable' },
  ];
  const declared: DefaultPlugin[] = [{ name: 'NodeDeclaredFeatures' }];
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
    // Before 1.35 it does not score.
    { name: 'DynamicResources', weight: 2 },
    { name: 'DefaultPreemption' },
    { name: 'NodeResourcesBalancedAllocation', weight: 1 },
    { name: 'ImageLocality', weight: 1 },
    { name: 'DefaultBinder' },
    ...(isAtLeast(version, '1.36') ? declared : []),
  ];
}

const expanded = new Map<KubernetesVersion, ProfilePlugins>();

/** The plugins of a profile by extension point: its own, or those of the default profile of its minor. */
export function pluginsOf({
  plugins,
  kubernetesVersion,
}: Profile): ProfilePlugins {
  return (
    plugins ??
    getOrInsert(expanded, kubernetesVersion, () => spread(kubernetesVersion))
  );
}

/** Every default plugin at every point that it implements. */
function spread(version: KubernetesVersion): ProfilePlugins {
  const plugins = defaultPlugins(version);
  const at = (point: keyof ProfilePlugins) => {
    const implementers = implementersIn(DECIDING_POINTS[point], version);
    return plugins.filter(({ name }) => implementers.has(name));
  };
  const namesAt = (point: keyof ProfilePlugins) =>
    at(point).map(({ name }) => name);
  return {
    preEnqueue: namesAt('preEnqueue'),
    preFilter: namesAt('preFilter'),
    filter: namesAt('filter'),
    postFilter: namesAt('postFilter'),
    preScore: namesAt('preScore'),
    score: at('score').map(({ name, weight = 1 }) => ({ name, weight })),
  };
}
