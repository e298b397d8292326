import {
  DeadlineError,
  InputError,
  type Profile,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  previewUnits,
  type PodUnitPreview,
  type UnitsPreview,
} from '@berth/backstage-plugin-berth-scheduler/podGroups';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { unitRequests } from './unitRequests';
import type { UnitsInputs } from './UnitsInputs';

/** Longer than this a page must not stand still. */
const DEADLINE_MS = 2_000;

/** Why nothing can be promised, whatever the nodes say. */
export type Doubt =
  | { code: 'partial'; sets: string[] }
  | { code: 'hyperNodes' }
  | { code: 'deadline' };

/** What a preview says of all units. */
export interface UnitsAnswer {
  /** Never `fits` or `partly` where there is a doubt. */
  verdict: UnitsPreview['verdict'];
  doubts: Doubt[];
  preview: UnitsPreview;
  pods: number;
  /** Pods that start; of what is known, where there is a doubt. */
  placed: number;
}

function nothing(demand: PodDemand, unknownReasons: string[]): UnitsPreview {
  return {
    verdict: 'unknown',
    units: demand.units.map(({ name, times }) => ({
      name,
      times,
      previews: [],
    })),
    caveats: [],
    unknownReasons,
  };
}

function doubtsOf({ units }: PodDemand): Doubt[] {
  const sets = units.flatMap(unit => unit.sets);
  const partial = sets.filter(({ isPartial }) => isPartial);
  const isRequired = [...units, ...sets].some(
    ({ hyperNode }) => hyperNode?.mode === 'required',
  );
  return [
    ...(partial.length > 0
      ? [{ code: 'partial' as const, sets: partial.map(({ name }) => name) }]
      : []),
    ...(isRequired ? [{ code: 'hyperNodes' as const }] : []),
  ];
}

function startedOf({ verdict, sets }: PodUnitPreview): number {
  return verdict === 'none'
    ? 0
    : sets.reduce((sum, { placements }) => sum + placements.length, 0);
}

/** How many pods were asked for: of sets for each node, as many as there are nodes for them. */
function askedFor(
  { units }: UnitsPreview,
  inputs: UnitsInputs,
  demand: PodDemand,
) {
  return units.reduce((sum, { previews }, at) => {
    const each = demand.units[at].sets.reduce(
      (pods, { perNode }, i) =>
        pods +
        (perNode
          ? previews[0]?.sets[i]?.count ?? 0
          : Number(inputs[at].sets[i].count)),
      0,
    );
    return sum + each * Number(inputs[at].times);
  }, 0);
}

interface Question {
  snapshot: Snapshot;
  profile: Profile;
  demand: PodDemand;
  /** Without problems by `canAnswer`. */
  inputs: UnitsInputs;
}

function previewOrWhyNot({ snapshot, profile, demand, inputs }: Question): {
  preview: UnitsPreview;
  isLate?: boolean;
} {
  try {
    const units = unitRequests(demand, inputs);
    const limits = { deadlineMs: DEADLINE_MS };
    return { preview: previewUnits(snapshot, units, profile, limits) };
  } catch (error) {
    if (error instanceof InputError) {
      // A template that no API server has checked may hold anything.
      return { preview: nothing(demand, [`${error.field}: ${error.reason}`]) };
    }
    if (error instanceof DeadlineError) {
      return { preview: nothing(demand, []), isLate: true };
    }
    throw error;
  }
}

/**
 * Answers a demand on a snapshot, in the browser and at once. Where not all is known of what the pods ask for, that is
 * never "fits".
 */
export function answerUnits(options: Question): UnitsAnswer {
  const { demand, inputs } = options;
  const { preview, isLate } = previewOrWhyNot(options);
  const doubts: Doubt[] = [
    ...doubtsOf(demand),
    ...(isLate ? [{ code: 'deadline' as const }] : []),
  ];
  return {
    verdict: doubts.length > 0 ? 'unknown' : preview.verdict,
    doubts,
    preview,
    pods: askedFor(preview, inputs, demand),
    placed: preview.units.reduce(
      (sum, { previews }) =>
        sum + previews.reduce((pods, each) => pods + startedOf(each), 0),
      0,
    ),
  };
}
