import type { PreparedCycle } from './cycle';

/** What is known before any node is looked at. */
export type PreFilterResult =
  | { outcome: 'all nodes' }
  /** Only these nodes are looked at; the others are left out for `reason`. */
  | { outcome: 'some nodes'; names: ReadonlySet<string>; reason: string }
  /** No node can do; `plugin` is empty where plugins exclude each other. */
  | { outcome: 'rejected'; plugin: string; reason: string };

/**
 * Runs the PreFilter parts of the filters in their order.
 * Source: pkg/scheduler/framework/runtime `RunPreFilterPlugins`, schedule_one.go `findNodesThatFitPod`.
 */
export function runPreFilter({ filters }: PreparedCycle): PreFilterResult {
  const plugins: string[] = [];
  let names: ReadonlySet<string> | undefined;
  for (const { name, filter } of filters) {
    if (filter.rejects) {
      return { outcome: 'rejected', plugin: name, reason: filter.rejects };
    }
    if (!filter.nodeNames) {
      continue;
    }
    plugins.push(name);
    const before: ReadonlySet<string> | undefined = names;
    names = new Set(
      [...filter.nodeNames].filter(node => !before || before.has(node)),
    );
    if (names.size === 0) {
      return {
        outcome: 'rejected',
        plugin: '',
        reason:
          plugins.length === 1
            ? `node(s) didn't satisfy plugin ${plugins[0]}`
            : `node(s) didn't satisfy plugin(s) [${plugins
                .sort()
                .join(' ')}] simultaneously`,
      };
    }
  }
  return names
    ? {
        outcome: 'some nodes',
        names,
        reason: `node(s) didn't satisfy plugin(s) [${plugins
          .sort()
          .join(' ')}]`,
      }
    : { outcome: 'all nodes' };
}
