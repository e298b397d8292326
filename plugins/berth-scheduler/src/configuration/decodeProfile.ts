import type { Problem } from '../admission/problem';
import { extensionPointsOf } from './extensionPoints';
import type { PluginSets } from './pluginSets';
import type { KubernetesVersion } from '../kubernetes/version';
import type { ConfiguredProfile } from './configurationSchema';
import { mergePlugins } from './mergePlugins';
import { readPluginConfig, type ReadPluginConfig } from './readPluginConfig';
import { isRemoved, removed } from './removedPlugins';

/** A profile whose fields are decoded and defaulted. */
export interface DecodedProfile {
  sets: PluginSets;
  pluginConfig: ReadPluginConfig;
  undecodable: Problem[];
  refused: Problem[];
}

/** Points that validation does not search for removed plugins. */
const UNSEARCHED = new Set([
  'multiPoint',
  'placementGenerate',
  'placementScore',
]);

export function decodeProfile(
  profile: ConfiguredProfile,
  options: { field: string; version: KubernetesVersion },
): DecodedProfile {
  const { field, version } = options;
  const known = new Set<string>([...extensionPointsOf(version), 'multiPoint']);
  const configured = Object.entries(profile.plugins ?? {});
  const pluginConfig = readPluginConfig(profile.pluginConfig ?? [], {
    field: `${field}.pluginConfig`,
    version,
  });
  return {
    sets: mergePlugins(profile.plugins, version),
    pluginConfig,
    undecodable: [
      ...configured
        .filter(([point]) => !known.has(point))
        .map(([point]) => ({
          field: `${field}.plugins.${point}`,
          why: 'unknown field',
        })),
      ...pluginConfig.undecodable,
    ],
    refused: [
      ...configured
        .filter(([point]) => !UNSEARCHED.has(point))
        .flatMap(([point, { enabled = [] }]) =>
          enabled.flatMap(({ name = '' }, i) =>
            isRemoved(name)
              ? [removed(`${field}.plugins.${point}.enabled[${i}]`, name)]
              : [],
          ),
        ),
      ...pluginConfig.refused,
    ],
  };
}
