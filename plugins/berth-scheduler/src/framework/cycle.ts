import {
  countedAmounts,
  podFootprint,
  type PodFootprint,
} from '../kubernetes/podFootprint';
import { podRequests } from '../kubernetes/podRequests';
import { priorityOf } from '../kubernetes/priority';
import type { TolerationOptions } from '../kubernetes/tolerations';
import type { Pod } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import { NodeUsage } from '../snapshot/NodeUsage';
import type { Snapshot } from '../snapshot/Snapshot';
import { FILTERS, SCORES } from './defaultPlugins';
import type { Filter, Score } from './plugin';
import type { Profile } from './profile';

/** What plugins read to prepare themselves for one pod. */
export interface Cycle {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** As the API server stores it. */
  readonly pod: Pod;
  /** What NodeResourcesFit compares: without what the kubelet reports of a resize. */
  readonly requests: ReadonlyMap<string, number>;
  readonly footprint: PodFootprint;
  readonly tolerationOptions: TolerationOptions;
  /** What is taken of each node, for scores. */
  readonly usage: NodeUsage;
  /**
   * The same with nominated pods of the same or a higher priority, for filters. kube-scheduler filters with and without
   * them; a node that passes with them passes without, because all filters of this floor only count what is taken.
   */
  readonly filterUsage: NodeUsage;
}

/** A cycle whose plugins are ready. */
export interface PreparedCycle {
  readonly cycle: Cycle;
  readonly filters: ReadonlyArray<{ name: string; filter: Filter }>;
  readonly scores: ReadonlyArray<{
    name: string;
    weight: number;
    score: Score;
  }>;
}

/** Prepares every plugin for one pod. */
export function prepareCycle(
  snapshot: Snapshot,
  pod: Pod,
  profile: Profile,
): PreparedCycle {
  const version = profile.kubernetesVersion;
  const usage = new NodeUsage(snapshot);
  const cycle: Cycle = {
    snapshot,
    profile,
    pod,
    requests: countedAmounts(podRequests({ pod, version, useStatus: false })),
    footprint: podFootprint(pod, version),
    tolerationOptions: {
      comparisonOperators:
        isAtLeast(version, '1.35') &&
        profile.featureGates?.TaintTolerationComparisonOperators === true,
    },
    usage,
    filterUsage: withNominatedPods(snapshot, pod) ?? usage,
  };
  return {
    cycle,
    filters: FILTERS.flatMap(({ name, filter }) => {
      const ready = filter(cycle);
      return ready ? [{ name, filter: ready }] : [];
    }),
    scores: SCORES.flatMap(({ plugin, weight }) => {
      const ready = plugin.score(cycle);
      return ready ? [{ name: plugin.name, weight, score: ready }] : [];
    }),
  };
}

function withNominatedPods(
  snapshot: Snapshot,
  pod: Pod,
): NodeUsage | undefined {
  // A priority that only its class knows might be the lowest: then every promise is kept.
  const priority = priorityOf(pod) ?? -Infinity;
  const nominated = snapshot.header.nominatedPods.filter(
    other => other.priority >= priority,
  );
  if (nominated.length === 0) {
    return undefined;
  }
  const usage = new NodeUsage(snapshot);
  for (const other of nominated) {
    usage.place(other.node, {
      requests: new Map(other.requests),
      nonZeroCpu: 0,
      nonZeroMemory: 0,
      hostPorts: other.hostPorts,
    });
  }
  return usage;
}
