import type { ExtensionPoint } from './extensionPoints';
import type { PluginName, ProfilePlugins } from '../framework/profile';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';

/** A plugin that, at `point`, needs what it prepares at `needs`. */
interface Need {
  plugin: PluginName;
  point: ExtensionPoint & keyof ProfilePlugins;
  needs: ExtensionPoint & keyof ProfilePlugins;
  since?: KubernetesVersion;
}

const FILTERS_THAT_PREPARE: readonly PluginName[] = [
  'NodePorts',
  'NodeResourcesFit',
  'VolumeRestrictions',
  'VolumeBinding',
  // Without PreFilter it rejects nodes for what it else rejects the pod for.
  'VolumeZone',
  'PodTopologySpread',
  'InterPodAffinity',
  'DynamicResources',
];

const SCORES_THAT_PREPARE: readonly PluginName[] = [
  'TaintToleration',
  'PodTopologySpread',
  'InterPodAffinity',
];

const NEEDS: readonly Need[] = [
  ...FILTERS_THAT_PREPARE.map(
    (plugin): Need => ({ plugin, point: 'filter', needs: 'preFilter' }),
  ),
  ...SCORES_THAT_PREPARE.map(
    (plugin): Need => ({ plugin, point: 'score', needs: 'preScore' }),
  ),
  {
    plugin: 'NodeDeclaredFeatures',
    point: 'filter',
    needs: 'preFilter',
    since: '1.36',
  },
  {
    plugin: 'DynamicResources',
    point: 'score',
    needs: 'preFilter',
    since: '1.35',
  },
  {
    plugin: 'VolumeBinding',
    point: 'preScore',
    needs: 'preFilter',
    since: '1.37',
  },
  {
    plugin: 'VolumeBinding',
    point: 'score',
    needs: 'preFilter',
    since: '1.37',
  },
];

/**
 * A plugin that runs at one extension point without the one at which it prepares itself: kube-scheduler then fails with
 * every pod, `reading "PreFilterNodePorts" from cycleState: not found`. `undefined` where nothing is missing. Others
 * prepare themselves when they are asked (NodeAffinity, NodeResourcesFit and NodeResourcesBalancedAllocation as scores).
 * Source: `getPreFilterState` and `getPreScoreState` of the plugins in pkg/scheduler/framework/plugins, v1.37.1.
 */
export function findMissingState(
  plugins: ProfilePlugins,
  version: KubernetesVersion,
): string | undefined {
  const runs = (plugin: PluginName, point: Need['point']) =>
    point === 'score'
      ? plugins.score.some(({ name }) => name === plugin)
      : plugins[point].includes(plugin);
  const missing = NEEDS.find(
    ({ plugin, point, needs, since = version }) =>
      isAtLeast(version, since) && runs(plugin, point) && !runs(plugin, needs),
  );
  return missing
    ? `${missing.plugin} runs at ${missing.point} but not at ${missing.needs}; kube-scheduler fails with every pod`
    : undefined;
}
