import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { fewerUnits } from '../fewerUnits';
import { answerUnits, type UnitsAnswer } from './answerUnits';
import { setTitle } from './unitNodes';
import type { UnitInputs, UnitsInputs } from './UnitsInputs';

/** A change of one number by which all pods would fit. */
export interface UnitsRemedy {
  kind: 'times' | 'count' | 'gpus';
  /** The unit or set whose number it is. */
  name: string;
  before: number;
  after: number;
  inputs: UnitsInputs;
  /** All of them fit. */
  pods: number;
}

interface Asked {
  snapshot: Snapshot;
  profile: Profile;
  demand: PodDemand;
  /** Without problems by `canAnswer`. */
  inputs: UnitsInputs;
  answer: UnitsAnswer;
}

/** The unit that is not placed whole, and its set of which a pod fits nowhere, by their places. */
interface Stuck {
  at: number;
  i: number;
  name: string;
  unit: UnitInputs;
}

type Candidate = Omit<UnitsRemedy, 'pods' | 'inputs'> & { unit: UnitInputs };

/**
 * Smallest changes by which all pods would fit now. Each was tried: none is a guess.
 *
 * @param isLate - Whether the page has stood still for long enough: nothing more is tried then.
 */
export function unitRemedies(
  asked: Asked,
  isLate: () => boolean,
): UnitsRemedy[] {
  const { verdict } = asked.answer;
  const stuck = stuckIn(asked);
  if (verdict === 'fits' || verdict === 'unknown' || !stuck) {
    return [];
  }
  return [fewerTimes, fewerPods, fewerGpus].flatMap(of => {
    for (const { unit, ...candidate } of of(asked, stuck)) {
      if (isLate()) return [];
      const inputs = asked.inputs.with(stuck.at, unit);
      const answer = answerUnits({ ...asked, inputs });
      if (answer.verdict === 'fits' && answer.pods > 0) {
        return [{ ...candidate, inputs, pods: answer.pods }];
      }
    }
    return [];
  });
}

function stuckIn({ answer, demand, inputs }: Asked): Stuck | undefined {
  for (const [at, { previews }] of answer.preview.units.entries()) {
    const obstacle = previews.find(preview => preview.obstacle)?.obstacle;
    const { name, sets } = demand.units[at];
    const i = sets.findIndex(set => set.name === obstacle?.set);
    if (i >= 0) {
      return { at, i, name: setTitle(name, sets[i].name), unit: inputs[at] };
    }
  }
  return undefined;
}

function fewerTimes({ answer, demand }: Asked, stuck: Stuck): Candidate[] {
  const { at, unit, name } = stuck;
  const after = answer.preview.units[at].previews.filter(
    ({ verdict }) => verdict === 'all',
  ).length;
  return after > 0
    ? [
        {
          kind: 'times',
          name: demand.units[at].name ?? name,
          before: Number(unit.times),
          after,
          unit: { ...unit, times: String(after) },
        },
      ]
    : [];
}

/** As many as there was room for. */
function fewerPods({ answer }: Asked, stuck: Stuck): Candidate[] {
  const { at, i, unit, name } = stuck;
  const tried = answer.preview.units[at].previews.at(-1);
  const after = tried?.sets[i].placements.length ?? 0;
  return after > 0
    ? [
        {
          kind: 'count',
          name,
          before: Number(unit.sets[i].count),
          after,
          unit: withSet(unit, i, { count: String(after) }),
        },
      ]
    : [];
}

function fewerGpus(_: Asked, { i, unit, name }: Stuck): Candidate[] {
  const before = Number(unit.sets[i].gpus ?? 0);
  return fewerUnits(before).map(after => ({
    kind: 'gpus',
    name,
    before,
    after,
    unit: withSet(unit, i, { gpus: String(after) }),
  }));
}

function withSet(
  unit: UnitInputs,
  i: number,
  change: Partial<UnitInputs['sets'][number]>,
): UnitInputs {
  return { ...unit, sets: unit.sets.with(i, { ...unit.sets[i], ...change }) };
}
