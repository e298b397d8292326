import type { PlacementInputs } from './PlacementInputs';
import { QUANTITY } from './quantityForm';

/** Pods of one preview: more would keep the browser busy past the reader's patience. */
export const REPLICAS_AT_MOST = 5_000;
const GPUS_AT_MOST = 1_000;

export type InputProblem =
  | 'wholeNumber'
  | 'atLeastOne'
  | 'tooManyReplicas'
  | 'tooManyGpus'
  | 'quantity'
  | 'acceleratorMissing';

export type InputProblems = Partial<
  Record<keyof PlacementInputs, InputProblem>
>;

const WHOLE = /^\d{1,9}$/;

function countProblem(
  text: string,
  most: number,
  beyond: InputProblem,
): InputProblem | undefined {
  if (!WHOLE.test(text)) {
    return 'wholeNumber';
  }
  return Number(text) > most ? beyond : undefined;
}

/** What is wrong with each field; empty when the inputs can be answered. */
export function checkInputs(inputs: PlacementInputs): InputProblems {
  const replicas = inputs.replicas.trim();
  const gpus = inputs.gpus.trim();
  const problems: InputProblems = {
    replicas:
      countProblem(replicas, REPLICAS_AT_MOST, 'tooManyReplicas') ??
      (Number(replicas) < 1 ? 'atLeastOne' : undefined),
    gpus: countProblem(gpus, GPUS_AT_MOST, 'tooManyGpus'),
    cpu: QUANTITY.test(inputs.cpu.trim()) ? undefined : 'quantity',
    memory: QUANTITY.test(inputs.memory.trim()) ? undefined : 'quantity',
  };
  if (Number(gpus) > 0 && !inputs.accelerator) {
    problems.accelerator = 'acceleratorMissing';
  }
  return Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem),
  );
}
