import { admitInput } from '../admission/admitInput';
import type { NodeStatus } from '../framework/explain';
import { startClock, type Limits } from '../framework/limits';
import type { Profile } from '../framework/profile';
import { waitingForGates } from '../framework/schedule';
import type { Snapshot } from '../snapshot/Snapshot';
import { findUnmodelled } from '../unmodelled/findUnmodelled';
import type { Caveat } from '../unmodelled/rule';
import {
  checkUnits,
  type PodSetRequest,
  type PodUnitRequest,
} from './podUnits';
import {
  UnitPlacer,
  type Obstacle,
  type PlacedUnit,
  type ReadySet,
} from './UnitPlacer';

/**
 * Where the pods of one set of a unit would land.
 * @public
 */
export interface PodSetPreview {
  name: string;
  count: number;
  /** Names of nodes, in the order in which the pods are placed; of a unit that is not kept, where they were tried. */
  placements: string[];
  /** The value of the set's topology key. */
  domain?: string;
}

/**
 * What becomes of a unit, one of those that are alike.
 * @public
 */
export interface PodUnitPreview {
  /** `none`: below its minimum, so that no pod of it is placed. */
  verdict: 'all' | 'some' | 'none';
  sets: PodSetPreview[];
  /** The value of the unit's topology key. */
  domain?: string;
  obstacle?: Obstacle;
}

/**
 * Where the pods of a workload would land.
 * @public
 */
export interface UnitsPreview {
  /** `unknown` is never a "fits": something that decides is not modelled; `unknownReasons` says what. */
  verdict: 'fits' | 'partly' | 'does not fit' | 'unknown';
  /** By unit of the request: each time up to the first that is not placed whole, which all later ones are like. */
  units: Array<{ name?: string; times: number; previews: PodUnitPreview[] }>;
  /** Absent where nothing is placed or tried. Found out when it is read, because few read it. */
  readonly next?: NextPod;
  caveats: Caveat[];
  unknownReasons: string[];
}

/**
 * One more pod, beside all that were placed: of the first set of which one was left over, else of the last.
 * @public
 */
export interface NextPod {
  /** Name of its set. */
  set: string;
  /** Why nodes do not take it, by name; a rule about topology says nothing here. */
  status: Record<string, NodeStatus>;
}

/**
 * Places units of pods on a snapshot, one after the other, each pod on the best node as kube-scheduler places it. A gang is
 * placed as far as its minimum or not at all. Like kube-scheduler this looks not back: of a unit with several sets, or whose
 * pods mind each other, that is not placed, another order might be (KEP-4671, "best-effort").
 *
 * @throws RangeError that names a number that is no count; InputError for an object that is no pod; DeadlineError, or the
 * reason of the signal, where `limits` end it.
 * @public
 */
export function previewUnits(
  snapshot: Snapshot,
  units: readonly PodUnitRequest[],
  profile: Profile,
  limits?: Limits,
): UnitsPreview {
  const check = startClock(limits);
  checkUnits(units);
  const unknownReasons = new Set<string>();
  const caveats = new Map<string, Caveat>();
  const ready = units.map(unit => ({
    ...unit,
    sets: unit.sets.flatMap(set => {
      const one = readySet(set, { snapshot, profile });
      one.unknown.forEach(reason => unknownReasons.add(reason));
      one.caveats.forEach(caveat => caveats.set(caveat.message, caveat));
      return one.set ? [one.set] : [];
    }),
  }));
  if (unknownReasons.size > 0) {
    return {
      verdict: 'unknown',
      units: units.map(({ name, times }) => ({ name, times, previews: [] })),
      caveats: [],
      unknownReasons: [...unknownReasons],
    };
  }
  const placer = new UnitPlacer({ snapshot, profile, check });
  const previews = ready.map(unit => {
    const { name, times } = unit;
    const each: PodUnitPreview[] = [];
    while (
      each.length < times &&
      each.every(({ verdict }) => verdict === 'all')
    ) {
      each.push(inNames(placer.place(unit), snapshot));
    }
    return { name, times, previews: each };
  });
  let next: NextPod | undefined;
  return {
    verdict: verdictOf(previews),
    units: previews,
    get next() {
      const set = nextSet(ready, previews);
      next ??= set && { set: set.name, status: placer.explain(set) };
      return next;
    },
    caveats: [...caveats.values()],
    unknownReasons: [],
  };
}

/** The set of the first pod that was left over, else the last of which there are pods. */
function nextSet(
  ready: ReadonlyArray<{ sets: readonly ReadySet[] }>,
  units: UnitsPreview['units'],
): ReadySet | undefined {
  for (const [at, { previews }] of units.entries()) {
    const obstacle = previews.find(preview => preview.obstacle)?.obstacle;
    if (obstacle) {
      return ready[at].sets.find(({ name }) => name === obstacle.set);
    }
  }
  return ready
    .filter((_, at) => units[at].previews.length > 0)
    .flatMap(({ sets }) => sets)
    .filter(({ count, perNode }) => perNode || count > 0)
    .at(-1);
}

function readySet(
  { pod: input, ...set }: PodSetRequest,
  { snapshot, profile }: { snapshot: Snapshot; profile: Profile },
): { set?: ReadySet; unknown: string[]; caveats: Caveat[] } {
  const { spec = {} } = input;
  const { schedulingGroup, workloadRef, ...alone } = spec as {
    schedulingGroup?: unknown;
    workloadRef?: unknown;
  };
  const admission = admitInput({ ...input, spec: alone }, profile);
  if (admission.outcome === 'unknown') {
    return { unknown: [`${set.name}: ${admission.reason}`], caveats: [] };
  }
  const { pod } = admission;
  const waiting = waitingForGates(pod, profile);
  const isTemplate = true;
  const { unknown, caveats } = findUnmodelled({
    pod,
    snapshot,
    profile,
    isTemplate,
  });
  return {
    set: { ...set, pod },
    unknown: [...unknown, ...(waiting === undefined ? [] : [waiting])].map(
      reason => `${set.name}: ${reason}`,
    ),
    caveats,
  };
}

function inNames(
  { kept, sets, domain, obstacle }: PlacedUnit,
  snapshot: Snapshot,
): PodUnitPreview {
  const isAll = sets.every(({ count, nodes }) => nodes.length === count);
  const kind = isAll ? 'all' : 'some';
  return {
    verdict: kept ? kind : 'none',
    sets: sets.map(({ name, count, nodes, domain: own }) => ({
      name,
      count,
      placements: nodes.map(node => snapshot.nodeName(node)),
      domain: own,
    })),
    domain,
    obstacle,
  };
}

function verdictOf(units: UnitsPreview['units']): UnitsPreview['verdict'] {
  const isAll = units.every(
    ({ times, previews }) =>
      previews.length === times &&
      previews.every(({ verdict }) => verdict === 'all'),
  );
  if (isAll) {
    return 'fits';
  }
  const isAny = units.some(({ previews }) =>
    previews.some(
      ({ verdict, sets }) =>
        verdict !== 'none' && sets.some(({ placements }) => placements.length),
    ),
  );
  return isAny ? 'partly' : 'does not fit';
}
