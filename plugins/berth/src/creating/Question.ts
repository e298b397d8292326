import {
  planProblems,
  planUnits,
  type FieldProblem,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import type {
  ServingShape,
  Sizing,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { checkPlacement, type PlacementProblems } from './checkPlacement';
import { planOf, type FormAround } from './planOf';
import type { CreatedWorkload, PlacementTexts } from './PlacementValue';
import { servingSizes, shapesOf } from './servingSizes';

/** What the fields ask of clusters, as far as they can be read. */
export interface Question {
  texts: PlacementTexts;
  problems: PlacementProblems;
  /** Of an inference server whose model and load can be read. */
  sizing?: Sizing<ServingShape>;
  /** The chosen one of them. */
  shape?: ServingShape;
  /** The pods that would be made; absent where something has to be put right first. */
  demand?: PodDemand;
  /** What is wrong around the field. */
  around: FieldProblem[];
}

/** Whatever is in them, the pods are the same. */
const UNDECIDING: ReadonlySet<string> = new Set(['checkpoint', 'cluster']);

/** From fields to pods, by the code that the task itself runs. */
export function questionOf(
  workload: CreatedWorkload,
  texts: PlacementTexts,
  form: FormAround,
): Question {
  const problems = checkPlacement(texts, workload);
  const sizing =
    workload === 'inference' ? servingSizes(texts, problems) : undefined;
  const shape = shapesOf(sizing).find(({ gpu }) => gpu.model === texts.gpu);
  const known = { texts, problems, sizing, shape };
  if (Object.keys(problems).some(field => !UNDECIDING.has(field))) {
    return { ...known, around: [] };
  }
  const plan = planOf({
    workload,
    texts,
    around: form,
    ...(sizing?.status === 'sized' &&
      shape && { sized: { shape, host: sizing.host } }),
  });
  if (!plan) {
    return { ...known, around: [] };
  }
  const around = planProblems(plan);
  return around.length > 0
    ? { ...known, around }
    : {
        ...known,
        around,
        demand: { when: 'now', units: planUnits(plan) },
      };
}
