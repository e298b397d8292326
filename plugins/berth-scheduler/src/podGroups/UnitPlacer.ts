import { prepareCycle, type PreparedCycle } from '../framework/cycle';
import {
  explainNodes,
  statusByName,
  type NodeStatus,
} from '../framework/explain';
import { countReasons } from '../framework/explainFailure';
import { fitError, histogramOf, type ReasonCount } from '../framework/fitError';
import type { Check } from '../framework/limits';
import { Placement } from '../framework/Placement';
import { runPreFilter } from '../framework/preFilter';
import type { Profile } from '../framework/profile';
import type { Pod } from '../kubernetes/types';
import { getOrInsert } from '../snapshot/getOrInsert';
import { Occupancy } from '../snapshot/Occupancy';
import type { Snapshot } from '../snapshot/Snapshot';
import { topologyOf } from '../snapshot/topology';
import type { PodSetRequest, TopologyRule } from './podUnits';

/** A set whose pod is as the API server would store it. */
export interface ReadySet extends Omit<PodSetRequest, 'pod'> {
  pod: Pod;
}

/** A unit whose pods are. */
export interface ReadyUnit {
  sets: readonly ReadySet[];
  gang?: { minimum: number };
  topology?: TopologyRule;
}

/** Nodes by their labels: one value for each key. */
type Domain = ReadonlyMap<string, string>;

const ANYWHERE: Domain = new Map();

/**
 * Why the first pod of a unit that fits nowhere does not, with the others of the unit where they fit.
 * @public
 */
export interface Obstacle {
  /** Name of its set. */
  set: string;
  /** Nodes that were looked at: all, or those of the domain. */
  nodes: number;
  /** On how many of them each reason was given, most frequent first. */
  histogram: ReasonCount[];
  /** The text of the pod's event; kube-scheduler says nothing of preemption to pods of a group. */
  message: string;
}

/** Where pods of a set went. */
export interface PlacedSet {
  name: string;
  /** How many are wanted; of a set for each node, as many as were placed. */
  count: number;
  /** Indices of nodes, in the order in which the pods were placed. */
  nodes: number[];
  /** The domain of the set's own topology rule. */
  domain?: string;
}

/** What became of one unit; nothing of it is left in the usage where it is not `kept`. */
export interface PlacedUnit {
  kept: boolean;
  sets: PlacedSet[];
  domain?: string;
  obstacle?: Obstacle;
}

interface PlacementWithin {
  placement: Placement;
  /** 1 for each node of the domain. */
  among: Uint8Array;
}

/**
 * Places units one after the other on one usage: pod by pod as kube-scheduler does in the cycle of a pod group, without
 * looking back, and takes a unit back that stays below its minimum.
 * Source: pkg/scheduler/schedule_one_podgroup.go and plugins/topologyaware, v1.37.1: each value of a topology key is tried
 * with the whole group, and the one that takes most pods wins.
 */
export class UnitPlacer {
  readonly #snapshot: Snapshot;
  readonly #profile: Profile;
  readonly #check: Check;
  readonly #usage: Occupancy;
  readonly #placements = new Map<ReadySet, Map<string, PlacementWithin>>();
  /** Domains of exclusive rules that have a unit, by key. */
  readonly #taken = new Map<string, Set<string>>();

  constructor(options: { snapshot: Snapshot; profile: Profile; check: Check }) {
    this.#snapshot = options.snapshot;
    this.#profile = options.profile;
    this.#check = options.check;
    this.#usage = new Occupancy(options.snapshot);
  }

  place(unit: ReadyUnit): PlacedUnit {
    const before = this.#usage.commits;
    const { topology } = unit;
    const placed = this.#within(topology, ANYWHERE, {
      attempt: within => this.#placeSets(unit, within),
      podsOf: ({ sets }) => podsIn(sets),
      isWhole: ({ sets }) => sets.every(isWhole),
    });
    const isEnough =
      podsIn(placed.sets) >= (unit.gang?.minimum ?? 0) &&
      unit.sets.every(
        ({ minimum = 0 }, i) => (placed.sets[i]?.nodes.length ?? 0) >= minimum,
      );
    if (!isEnough) {
      this.#usage.undo(before);
      return { ...placed, kept: false };
    }
    if (topology?.mode === 'exclusive' && placed.domain !== undefined) {
      this.#takenOf(topology.key).add(placed.domain);
    }
    return placed;
  }

  /**
   * Why nodes do not take one more pod of a set beside all that is kept, by their names. It is one look at each node, on no
   * clock: the preview is made.
   */
  explain({ pod }: ReadySet): Record<string, NodeStatus> {
    const prepared = prepareCycle({
      snapshot: this.#snapshot,
      pod,
      profile: this.#profile,
      usage: this.#usage,
      check: () => {},
    });
    const statuses = explainNodes(prepared, runPreFilter(prepared));
    return statusByName(this.#snapshot, statuses);
  }

  /** Makes an attempt where a rule wants it: in the domain that takes most, or anywhere. */
  #within<T extends { domain?: string }>(
    rule: TopologyRule | undefined,
    within: Domain,
    options: {
      attempt(within: Domain): T;
      podsOf(attempt: T): number;
      isWhole(attempt: T): boolean;
    },
  ): T {
    const { attempt, podsOf, isWhole: isAll } = options;
    if (!rule) {
      return attempt(within);
    }
    const before = this.#usage.commits;
    let best: { domain: string; pods: number } | undefined;
    for (const domain of this.#domainsOf(rule)) {
      const tried = attempt(new Map(within).set(rule.key, domain));
      if (isAll(tried)) {
        return { ...tried, domain };
      }
      this.#usage.undo(before);
      if (!best || podsOf(tried) > best.pods) {
        best = { domain, pods: podsOf(tried) };
      }
    }
    if (rule.mode === 'preferred') {
      return attempt(within);
    }
    // No domain at all is one that no node is in.
    const domain = best?.domain ?? '';
    const chosen = attempt(new Map(within).set(rule.key, domain));
    return best ? { ...chosen, domain } : chosen;
  }

  #domainsOf({ key, mode }: TopologyRule): string[] {
    const taken = mode === 'exclusive' ? this.#takenOf(key) : undefined;
    return topologyOf(this.#snapshot, key)
      .values.filter(value => !taken?.has(value))
      .sort();
  }

  #takenOf(key: string): Set<string> {
    return getOrInsert(this.#taken, key, () => new Set());
  }

  #placeSets(unit: ReadyUnit, within: Domain): PlacedUnit {
    const placed: PlacedUnit = { kept: true, sets: [] };
    for (const set of unit.sets) {
      const one = this.#within(set.topology, within, {
        attempt: domain => this.#placeSet(set, domain),
        podsOf: ({ nodes }) => nodes.length,
        isWhole: placedSet => isWhole(placedSet),
      });
      placed.sets.push(one);
      placed.obstacle ??= one.obstacle;
    }
    return placed;
  }

  #placeSet(
    set: ReadySet,
    within: Domain,
  ): PlacedSet & Pick<PlacedUnit, 'obstacle'> {
    const { name, count, perNode } = set;
    const { placement, among } = this.#placementOf(set, within);
    const nodes: number[] = [];
    if (perNode) {
      placement.board();
      const { mask } = placement.feasibility;
      const feasible = [...mask.keys()].filter(node => mask[node] === 1);
      const { own } = placement.prepared.cycle;
      for (const node of feasible) {
        this.#usage.commit(own, node);
        nodes.push(node);
      }
      return { name, count: nodes.length, nodes };
    }
    while (nodes.length < count) {
      this.#check();
      const node = placement.place();
      if (node < 0) {
        const why = whyNowhere(placement.prepared, among);
        return { name, count, nodes, obstacle: { set: name, ...why } };
      }
      nodes.push(node);
    }
    return { name, count, nodes };
  }

  /** Each set is prepared once for each domain, and catches up with what was placed since. */
  #placementOf(set: ReadySet, within: Domain): PlacementWithin {
    const byDomain = getOrInsert(this.#placements, set, () => new Map());
    const key = JSON.stringify([...within]);
    return getOrInsert(byDomain, key, () => this.#prepare(set, within));
  }

  #prepare({ pod }: ReadySet, within: Domain): PlacementWithin {
    const prepared = prepareCycle({
      snapshot: this.#snapshot,
      pod,
      profile: this.#profile,
      usage: this.#usage,
      check: this.#check,
    });
    const among = this.#nodesIn(within);
    return { placement: new Placement(prepared, among), among };
  }

  #nodesIn(within: Domain): Uint8Array {
    const among = new Uint8Array(this.#snapshot.size).fill(1);
    for (const [key, value] of within) {
      const { valueOf, values } = topologyOf(this.#snapshot, key);
      const number = values.indexOf(value);
      for (let node = 0; node < among.length; node++) {
        among[node] *= number >= 0 && valueOf[node] === number ? 1 : 0;
      }
    }
    return among;
  }
}

function podsIn(sets: readonly PlacedSet[]): number {
  return sets.reduce((pods, { nodes }) => pods + nodes.length, 0);
}

function isWhole({ count, nodes }: PlacedSet): boolean {
  return nodes.length === count;
}

function whyNowhere(
  prepared: PreparedCycle,
  among: Uint8Array,
): Omit<Obstacle, 'set'> {
  const preFilter = runPreFilter(prepared);
  const { rejections } = explainNodes(prepared, preFilter);
  const within = rejections.filter((...[, node]) => among[node] === 1);
  const reasons = countReasons(within);
  return {
    nodes: within.length,
    histogram: histogramOf(reasons),
    message: fitError({
      nodes: within.length,
      reasons,
      preFilter:
        preFilter.outcome === 'rejected'
          ? preFilter.rejection.reasons[0]
          : undefined,
    }),
  };
}
