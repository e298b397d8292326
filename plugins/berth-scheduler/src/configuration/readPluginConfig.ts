import { duplicate, invalid, type Problem } from '../admission/problem';
import type { PluginArgs } from '../framework/profile';
import type { KubernetesVersion } from '../kubernetes/version';
import type { ConfiguredProfile } from './configurationSchema';
import { isRecord } from './isRecord';
import { ARGS_READERS } from './pluginArgs/registry';
import { isRemoved, removed } from './removedPlugins';

const API_VERSION = 'kubescheduler.config.k8s.io/v1';
/** The name under which kube-scheduler's validation looks for the arguments of NodeResourcesFit, by mistake. */
const MISNAMED = 'NodeResourcesFitArgs';

/** The arguments of all plugins of a profile. */
export interface ReadPluginConfig {
  /** What kube-scheduler cannot decode. */
  undecodable: Problem[];
  /** What it refuses in any case. */
  refused: Problem[];
  /** What it refuses if the plugin runs: NodeResourcesFit checks its arguments itself. */
  refusedBy: ReadonlyMap<string, Problem[]>;
  args: PluginArgs;
}

/**
 * Reads `pluginConfig`.
 * Source: kube-scheduler config/v1 `DecodeNestedObjects`, pkg/scheduler/apis/config/validation `validatePluginConfig`,
 * v1.34.4 to v1.37.1.
 */
export function readPluginConfig(
  pluginConfig: NonNullable<ConfiguredProfile['pluginConfig']>,
  options: { field: string; version: KubernetesVersion },
): ReadPluginConfig {
  const undecodable: Problem[] = [];
  const refused: Problem[] = [];
  const refusedBy = new Map<string, Problem[]>();
  let pluginArgs: PluginArgs = {};
  const seen = new Set<string>();
  pluginConfig.forEach(({ name = '', args }, i) => {
    const at = `${options.field}[${i}]`;
    const field = `${at}.args`;
    const read = ARGS_READERS.get(name);
    if (seen.has(name)) {
      refused.push(duplicate(at, name));
    }
    seen.add(name);
    if (isRemoved(name)) {
      refused.push(removed(at, name));
    } else if (name === MISNAMED) {
      refused.push(invalid(field, args, 'has to match plugin args'));
    } else if (read) {
      undecodable.push(...validateType(name, args, field));
      const { version } = options;
      const result = read(args, { field, version, problems: undecodable });
      pluginArgs = { ...pluginArgs, ...result.args };
      if (name === 'NodeResourcesFit') {
        refusedBy.set(name, result.problems);
      } else {
        refused.push(...result.problems);
      }
    }
  });
  return { undecodable, refused, refusedBy, args: pluginArgs };
}

function validateType(name: string, args: unknown, field: string): Problem[] {
  if (!isRecord(args)) {
    return [];
  }
  const { apiVersion, kind } = args;
  const wanted = `${name}Args`;
  return [
    ...(apiVersion && apiVersion !== API_VERSION
      ? [invalid(`${field}.apiVersion`, apiVersion, `must be ${API_VERSION}`)]
      : []),
    ...(kind && kind !== wanted
      ? [invalid(`${field}.kind`, kind, `must be ${wanted}`)]
      : []),
  ];
}
