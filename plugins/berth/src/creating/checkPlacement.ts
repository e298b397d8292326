import { hasForm } from '@berth/backstage-plugin-berth-workloads/manifests';
import {
  knownModels,
  precisions,
  type Precision,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import {
  fieldsOf,
  type CreatedWorkload,
  type PlacementField,
  type PlacementTexts,
} from './PlacementValue';
import { QUANTITY } from '../preview/quantityForm';

export type PlacementProblem =
  | 'missing'
  | 'wholeNumber'
  | 'atLeastOne'
  | 'tooLarge'
  | 'quantity'
  | 'model'
  | 'precision'
  | 'checkpoint'
  | 'fewerThanPods'
  | 'label'
  | 'cluster';

export type PlacementProblems = Partial<
  Record<PlacementField, PlacementProblem>
>;

const WHOLE = /^\d{1,12}$/;
/** A name on Hugging Face: nobody may take it for an option or for a path of the image. */
const CHECKPOINT =
  /^[A-Za-z0-9][-\w.]{0,95}\/[A-Za-z0-9](?!.*\.\.)[-\w.]{0,95}$/;

function count(least: 0 | 1, most: number) {
  return (text: string): PlacementProblem | undefined => {
    if (!WHOLE.test(text)) {
      return 'wholeNumber';
    }
    if (Number(text) < least) {
      return 'atLeastOne';
    }
    return Number(text) > most ? 'tooLarge' : undefined;
  };
}

function quantity(text: string): PlacementProblem | undefined {
  return QUANTITY.test(text) && /[1-9]/.test(text) ? undefined : 'quantity';
}

type Rule = (
  text: string,
  texts: PlacementTexts,
) => PlacementProblem | undefined;

/** Limits are those of the size advisor and of plans, which the task checks again. */
const rules: Record<PlacementField, Rule> = {
  model: text => (Object.hasOwn(knownModels, text) ? undefined : 'model'),
  precision: text =>
    text === '' || isPrecision(text) ? undefined : 'precision',
  checkpoint: (text, { precision }) =>
    precision === '' || CHECKPOINT.test(text) ? undefined : 'checkpoint',
  contextLength: count(1, 100_000_000),
  concurrency: count(1, 100_000),
  gpu: text => (text === '' ? 'missing' : undefined),
  gpuProduct: text =>
    text === '' || hasForm(text, 'labelValue') ? undefined : 'label',
  gpusPerPod: count(0, 64),
  cpu: quantity,
  memory: quantity,
  pods: count(1, 1_000),
  maxPods: (text, texts) =>
    count(1, 1_000)(text) ??
    (WHOLE.test(texts.pods) && Number(text) < Number(texts.pods)
      ? 'fewerThanPods'
      : undefined),
  cluster: text =>
    text === '' || hasForm(text, 'clusterName') ? undefined : 'cluster',
};

export function isPrecision(text: string): text is Precision {
  return (precisions as readonly string[]).includes(text);
}

/** What is wrong with each field; empty where a task may begin. */
export function checkPlacement(
  texts: PlacementTexts,
  workload: CreatedWorkload,
): PlacementProblems {
  return Object.fromEntries(
    fieldsOf(workload).flatMap(field => {
      const problem = rules[field](texts[field].trim(), texts);
      return problem ? [[field, problem]] : [];
    }),
  );
}
