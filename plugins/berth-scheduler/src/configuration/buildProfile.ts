import { expandPlugins } from './expandPlugins';
import { inTreePlugins } from './extensionPoints';
import type { PluginSets } from './pluginSets';
import type { PluginArgs, ProfilePlugins } from '../framework/profile';
import type { KubernetesVersion } from '../kubernetes/version';
import { getOrInsert } from '../snapshot/getOrInsert';
import type { DecodedProfile } from './decodeProfile';
import { findMissingState } from './findMissingState';
import { ARGS_READERS } from './pluginArgs/registry';

/** A profile with which kube-scheduler starts, or why nothing is known about it. */
export type BuiltProfile =
  | { outcome: 'built'; plugins: ProfilePlugins; pluginArgs: PluginArgs }
  | { outcome: 'refused'; why: string }
  | { outcome: 'unknown'; reason: string };

/** Source: pkg/scheduler/framework/runtime/framework.go `NewFramework`, v1.34.4 to v1.37.1. */
export function buildProfile(
  { sets, pluginConfig }: DecodedProfile,
  options: {
    field: string;
    version: KubernetesVersion;
    /** The plugins that have an entry in `pluginConfig`. */
    configured: ReadonlySet<string>;
  },
): BuiltProfile {
  const { field: at, version, configured } = options;
  const enabled = enabledIn(sets);
  const inTree = inTreePlugins(version);
  const foreign = [...enabled.keys()].find(name => !inTree.has(name));
  if (foreign === '') {
    return {
      outcome: 'refused',
      why: `${at}.plugins: plugin "" does not exist`,
    };
  }
  if (foreign !== undefined) {
    const reason = `plugin "${foreign}" is not one of kube-scheduler ${version}`;
    return { outcome: 'unknown', reason };
  }
  for (const [name, problems] of pluginConfig.refusedBy) {
    if (enabled.has(name) && problems.length > 0) {
      const [{ field, why }] = problems;
      return { outcome: 'refused', why: `${field}: ${why}` };
    }
  }
  // Defaults for arguments are given to what any other point enables, but were forgotten for this one.
  for (const [name, points] of enabled) {
    if (
      points.every(point => point === 'podGroupPostFilter') &&
      ARGS_READERS.has(name) &&
      !configured.has(name)
    ) {
      const why = `${at}.plugins.podGroupPostFilter: plugin "${name}" gets no arguments`;
      return { outcome: 'refused', why };
    }
  }
  const expanded = expandPlugins(sets, version);
  if (expanded.outcome === 'refused') {
    return { outcome: 'refused', why: `${at}.plugins.${expanded.why}` };
  }
  const { plugins } = expanded;
  const { args } = pluginConfig;
  const reason = findMissingState(plugins, version) ?? findNegativeWeight(args);
  return reason
    ? { outcome: 'unknown', reason }
    : { outcome: 'built', plugins, pluginArgs: args };
}

/** Enabled plugins with the points that enable them. */
function enabledIn(sets: PluginSets): Map<string, string[]> {
  const enabled = new Map<string, string[]>();
  for (const point of Object.keys(sets) as Array<keyof PluginSets>) {
    for (const { name } of sets[point]?.enabled ?? []) {
      getOrInsert(enabled, name, () => []).push(point);
    }
  }
  return enabled;
}

/** A node then may score below 0, with which kube-scheduler fails. */
function findNegativeWeight({ NodeAffinity }: PluginArgs): string | undefined {
  const preferred =
    NodeAffinity?.addedAffinity
      ?.preferredDuringSchedulingIgnoredDuringExecution;
  return preferred?.some(({ weight = 0 }) => weight < 0)
    ? 'preferred terms of addedAffinity with negative weights are not modelled'
    : undefined;
}
