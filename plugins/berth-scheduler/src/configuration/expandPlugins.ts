import type { KubernetesVersion } from '../kubernetes/version';
import {
  extensionPointsOf,
  implementersOf,
  type ExtensionPoint,
} from './extensionPoints';
import { NO_PLUGINS, type PluginSet, type PluginSets } from './pluginSets';
import type { PluginName, ProfilePlugins } from '../framework/profile';

/** The plugins of each point, or why kube-scheduler does not start with them. */
export type ExpandedPlugins =
  | { outcome: 'expanded'; plugins: ProfilePlugins }
  | { outcome: 'refused'; why: string };

/**
 * Spreads `multiPoint` over the extension points that its plugins implement.
 * Source: pkg/scheduler/framework/runtime/framework.go `NewFramework`, `expandMultiPointPlugins`, the same in v1.34.4 to
 * v1.37.1.
 *
 * @param sets - In-tree plugins of the minor, defaults merged in.
 */
export function expandPlugins(
  sets: PluginSets,
  version: KubernetesVersion,
): ExpandedPlugins {
  const names: Partial<Record<ExtensionPoint, string[]>> = {};
  for (const point of extensionPointsOf(version)) {
    const run = runAt(
      sets[point],
      sets.multiPoint,
      implementersOf(point, version),
    );
    if (typeof run === 'string') {
      return { outcome: 'refused', why: `${point}: ${run}` };
    }
    names[point] = run;
  }
  const at = (point: ExtensionPoint) => (names[point] ?? []) as PluginName[];
  if (at('queueSort').length !== 1) {
    return {
      outcome: 'refused',
      why: `queueSort: exactly one plugin is needed, not ${
        at('queueSort').length
      }`,
    };
  }
  if (at('bind').length === 0) {
    return { outcome: 'refused', why: 'bind: a plugin is needed' };
  }
  const weights = weigh(sets, version);
  if (!weights) {
    return { outcome: 'refused', why: 'score: weights overflow' };
  }
  return {
    outcome: 'expanded',
    plugins: {
      preEnqueue: at('preEnqueue'),
      preFilter: at('preFilter'),
      filter: at('filter'),
      postFilter: at('postFilter'),
      preScore: at('preScore'),
      score: at('score').map(name => ({
        name,
        weight: weights.get(name) ?? 1,
      })),
    },
  };
}

/**
 * The plugins of one point in the order in which they run, or what is wrong with them.
 *
 * First come the plugins that both the point and `multiPoint` enable, in the order of the point; then those of
 * `multiPoint`, in its order; then the others of the point.
 */
function runAt(
  { enabled, disabled }: PluginSet = NO_PLUGINS,
  multiPoint: PluginSet = NO_PLUGINS,
  implementers: ReadonlySet<string>,
): string[] | string {
  const own = new Set<string>();
  for (const { name } of enabled) {
    if (!implementers.has(name)) {
      return `plugin "${name}" does not extend it`;
    }
    if (own.has(name)) {
      return `plugin "${name}" is enabled twice`;
    }
    own.add(name);
  }
  const overridden = new Set<string>();
  const added = new Set<string>();
  const spread = disabled.includes('*') ? [] : multiPoint.enabled;
  for (const { name } of spread) {
    if (!implementers.has(name) || disabled.includes(name)) {
      continue;
    }
    if (added.has(name)) {
      return `plugin "${name}" is enabled twice by multiPoint`;
    }
    (own.has(name) ? overridden : added).add(name);
  }
  return [
    ...[...own].filter(name => overridden.has(name)),
    ...added,
    ...[...own].filter(name => !overridden.has(name)),
  ];
}

/**
 * The weight that `score` gives counts before that of `multiPoint`, even where it gives none. Negative weights are taken
 * as long as no other follows that would make the sum overflow. Source: `getValidScoreWeights`.
 */
function weigh(
  { score = NO_PLUGINS, multiPoint = NO_PLUGINS }: PluginSets,
  version: KubernetesVersion,
): Map<string, number> | undefined {
  const scoring = implementersOf('score', version);
  const weights = new Map<string, number>();
  let sum = 0;
  for (const { name, weight } of [...score.enabled, ...multiPoint.enabled]) {
    if (scoring.has(name) && !weights.has(name)) {
      if (sum < 0) {
        return undefined;
      }
      weights.set(name, weight || 1);
      sum += weight || 1;
    }
  }
  return weights;
}
