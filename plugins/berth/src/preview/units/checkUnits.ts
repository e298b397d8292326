import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { InputProblem, REPLICAS_AT_MOST } from '../checkInputs';
import type { UnitsInputs } from './UnitsInputs';

const GPUS_AT_MOST = 1_000;
const WHOLE = /^\d{1,9}$/;

/** What is wrong with one field of a unit. */
export function countProblem(
  text: string | undefined,
  field: 'times' | 'count' | 'gpus',
): InputProblem | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (!WHOLE.test(text.trim())) {
    return 'wholeNumber';
  }
  const most = field === 'gpus' ? GPUS_AT_MOST : REPLICAS_AT_MOST;
  if (Number(text) <= most) {
    return undefined;
  }
  return field === 'gpus' ? 'tooManyGpus' : 'tooManyReplicas';
}

/** How many pods the inputs are of; sets of one for each node are not counted. `NaN` where a field is no number. */
export function podsIn(inputs: UnitsInputs, { units }: PodDemand): number {
  return units.reduce(
    (sum, { sets }, at) =>
      sum +
      Number(inputs[at].times) *
        sets.reduce(
          (pods, { perNode }, i) =>
            pods + (perNode ? 0 : Number(inputs[at].sets[i].count)),
          0,
        ),
    0,
  );
}

/** Whether all fields can be answered, and the pods are not too many for a browser. */
export function canAnswer(inputs: UnitsInputs, demand: PodDemand): boolean {
  return (
    inputs.every(
      ({ times, sets }) =>
        !countProblem(times, 'times') &&
        sets.every(
          ({ count, gpus }) =>
            !countProblem(count, 'count') && !countProblem(gpus, 'gpus'),
        ),
    ) && podsIn(inputs, demand) <= REPLICAS_AT_MOST
  );
}
