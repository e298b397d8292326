import type { Snapshot } from '../snapshot/Snapshot';
import type { PreparedCycle } from './cycle';
import type { Rejection } from './plugin';

/** What is known before any node is looked at. */
export type PreFilterResult =
  | { outcome: 'all nodes' }
  /** Only these nodes are looked at; the others are left out for the reason. */
  | {
      outcome: 'some nodes';
      names: ReadonlySet<string>;
      rejection: Rejection;
    }
  /** No node can do; `plugin` is empty where plugins exclude each other. `turn` is the last plugin that was asked. */
  | { outcome: 'rejected'; plugin: string; turn: string; rejection: Rejection };

/**
 * Runs the PreFilter parts of the filters in their order.
 * Source: pkg/scheduler/framework/runtime `RunPreFilterPlugins`, schedule_one.go `findNodesThatFitPod`, v1.37.1.
 */
export function runPreFilter({ preFilters }: PreparedCycle): PreFilterResult {
  const plugins: string[] = [];
  let names: ReadonlySet<string> | undefined;
  for (const { name, filter } of preFilters) {
    if (filter.rejects) {
      return {
        outcome: 'rejected',
        plugin: name,
        turn: name,
        rejection: filter.rejects,
      };
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
      const reason =
        plugins.length === 1
          ? `node(s) didn't satisfy plugin ${plugins[0]}`
          : `node(s) didn't satisfy plugin(s) [${plugins
              .sort()
              .join(' ')}] simultaneously`;
      return {
        outcome: 'rejected',
        plugin: '',
        turn: name,
        rejection: hopeless(reason),
      };
    }
  }
  return names
    ? {
        outcome: 'some nodes',
        names,
        rejection: hopeless(
          `node(s) didn't satisfy plugin(s) [${plugins.sort().join(' ')}]`,
        ),
      }
    : { outcome: 'all nodes' };
}

/** 1 for each node that PreFilter leaves to the filters. */
export function nodesLeft(
  preFilter: PreFilterResult,
  snapshot: Snapshot,
): Uint8Array {
  const mask = new Uint8Array(snapshot.size);
  if (preFilter.outcome === 'all nodes') {
    mask.fill(1);
  }
  if (preFilter.outcome === 'some nodes') {
    for (let node = 0; node < mask.length; node++) {
      mask[node] = preFilter.names.has(snapshot.nodeName(node)) ? 1 : 0;
    }
  }
  return mask;
}

function hopeless(reason: string): Rejection {
  return { code: 'UnschedulableAndUnresolvable', reasons: [reason] };
}
