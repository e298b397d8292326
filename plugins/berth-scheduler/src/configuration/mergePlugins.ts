import { defaultPlugins } from '../framework/defaultProfile';
import { NO_PLUGINS, type PluginSet, type PluginSets } from './pluginSets';
import type { KubernetesVersion } from '../kubernetes/version';
import type { ConfiguredPlugins } from './configurationSchema';

/**
 * Puts what a profile configures over the default plugins, which are all in `multiPoint`: it replaces a default in its
 * place, drops what is disabled, and appends the rest.
 * Source: pkg/scheduler/apis/config/v1/default_plugins.go `mergePlugins`, the same in v1.34.4 to v1.37.1.
 */
export function mergePlugins(
  configured: ConfiguredPlugins = {},
  version: KubernetesVersion,
): PluginSets {
  const sets: PluginSets = {};
  for (const point of Object.keys(configured) as Array<keyof PluginSets>) {
    const { enabled = [], disabled = [] } = configured[point] ?? {};
    sets[point] = {
      enabled: enabled.map(({ name = '', weight }) => ({ name, weight })),
      disabled: disabled.map(({ name = '' }) => name),
    };
  }
  sets.multiPoint = overDefaults(sets.multiPoint ?? NO_PLUGINS, version);
  return sets;
}

function overDefaults(own: PluginSet, version: KubernetesVersion): PluginSet {
  const defaults = own.disabled.includes('*')
    ? []
    : defaultPlugins(version).filter(
        ({ name }) => !own.disabled.includes(name),
      );
  const replaced = new Set<unknown>();
  const enabled = defaults.map(plugin => {
    // Of two with the same name the last replaces the default, and the first is a duplicate.
    const other = own.enabled.findLast(({ name }) => name === plugin.name);
    replaced.add(other);
    return other ?? plugin;
  });
  return {
    enabled: [...enabled, ...own.enabled.filter(one => !replaced.has(one))],
    disabled: own.disabled,
  };
}
