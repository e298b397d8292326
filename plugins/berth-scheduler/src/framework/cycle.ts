import { countedAmounts, type PodFootprint } from '../kubernetes/podFootprint';
import { podRequests } from '../kubernetes/podRequests';
import { withPriority } from '../kubernetes/priority';
import type { TolerationOptions } from '../kubernetes/tolerations';
import type { Pod } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import { Occupancy, type Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { Snapshot } from '../snapshot/Snapshot';
import { FILTERS, SCORES } from './defaultPlugins';
import { pluginsOf } from './defaultProfile';
import type { Check } from './limits';
import type { Filter, Score } from './plugin';
import type { Profile } from './profile';

/** What plugins read to prepare themselves for one pod. */
export interface Cycle {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** As the API server stores it, in plain words. */
  readonly pod: Pod;
  /** The pod as others will see it, in the words of the snapshot. */
  readonly own: PodClass;
  /** What NodeResourcesFit compares: without what the kubelet reports of a resize. */
  readonly requests: ReadonlyMap<string, number>;
  readonly footprint: PodFootprint;
  readonly tolerationOptions: TolerationOptions;
  /** What is taken of each node now. */
  readonly usage: Occupancy;
  /** Called in loops; throws when the answer has to end. */
  readonly check: Check;
}

interface NamedFilter {
  name: string;
  filter: Filter;
}

/** A cycle whose plugins are ready. */
export interface PreparedCycle {
  readonly cycle: Cycle;
  /** Those that have a say before any node is looked at, in the order of their turn. */
  readonly preFilters: readonly NamedFilter[];
  /** Those that look at nodes, in the order of their turn. */
  readonly filters: readonly NamedFilter[];
  readonly scores: ReadonlyArray<{
    name: string;
    weight: number;
    score: Score;
  }>;
}

const NOTHING: Score = { readsUsage: false, score: () => 0 };

/**
 * Prepares every plugin for one pod.
 *
 * @param usage - Where pods have come and gone already; the snapshot as it is if not given.
 */
export function prepareCycle(options: {
  snapshot: Snapshot;
  pod: Pod;
  profile: Profile;
  usage?: Occupancy;
  check?: Check;
}): PreparedCycle {
  const { snapshot, profile, usage = new Occupancy(snapshot) } = options;
  const pod = withPriority(options.pod, snapshot.objects.priorityClasses);
  const version = profile.kubernetesVersion;
  const own = snapshot.classOf(pod, version);
  const cycle: Cycle = {
    snapshot,
    profile,
    pod,
    own,
    requests: countedAmounts(podRequests({ pod, version, useStatus: false })),
    footprint: own.footprint,
    tolerationOptions: {
      comparisonOperators:
        isAtLeast(version, '1.35') &&
        profile.featureGates?.TaintTolerationComparisonOperators === true,
    },
    usage,
    check: options.check ?? (() => {}),
  };
  const { preFilter, filter, preScore, score } = pluginsOf(profile);
  const ready = new Map<string, NamedFilter>();
  for (const plugin of FILTERS) {
    const one = plugin.filter(cycle);
    if (one) {
      ready.set(plugin.name, { name: plugin.name, filter: one });
    }
  }
  return {
    cycle,
    preFilters: preFilter.flatMap(name => ready.get(name) ?? []),
    filters: filter.flatMap(name => ready.get(name) ?? []),
    scores: score.flatMap(({ name, weight }) => {
      const one = SCORES.find(plugin => plugin.name === name)?.score(cycle);
      // Only PreScore can excuse a plugin from scoring.
      const isExcused = preScore.includes(name);
      return one || !isExcused ? [{ name, weight, score: one ?? NOTHING }] : [];
    }),
  };
}

/**
 * Supposes for the filters that a pod came to a node or left it. Whoever does it takes it back by the opposite change.
 */
export function suppose(
  { cycle, filters }: PreparedCycle,
  podClass: PodClass,
  node: number,
  by: Change,
): void {
  cycle.usage.move(podClass, node, by);
  for (let i = 0; i < filters.length; i++) {
    const { filter } = filters[i];
    if (filter.supposed) {
      filter.supposed(podClass, node, by);
    } else {
      filter.moved?.(podClass, node, by);
    }
  }
}
