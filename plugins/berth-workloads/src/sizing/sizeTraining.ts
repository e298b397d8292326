import { gpuModels, type GpuModel } from './gpuModels';
import { hostNeeds } from './hostNeeds';
import { settle } from './settle';
import type { Sizing } from './Sizing';
import type { TrainingInput, TrainingShape } from './training';
import { trainingBudget } from './trainingBudget';
import { trainingProblems } from './trainingProblems';

/** In all: parts of a node, then whole ones. */
const MOST_NODES = 64;

/**
 * Which GPUs, and how many, train a model. For each GPU model the smallest number that does is an answer: a part of a
 * node, or whole nodes.
 *
 * @returns problems, naming the field, where the input cannot be answered; it never throws.
 * @public
 */
export function sizeTraining(input: TrainingInput): Sizing<TrainingShape> {
  const problems = trainingProblems(input);
  if (problems.length > 0) {
    return { status: 'invalid', problems };
  }
  const { gpuCount, model } = input;
  return settle({
    gpus: input.gpus ?? gpuModels,
    shapesOf: gpu =>
      (gpuCount ? layoutsOf(gpuCount, gpu) : layouts(gpu)).map(layout => ({
        gpu,
        ...layout,
        dataParallel: layout.perPod * layout.pods,
        budget: trainingBudget(input, gpu, layout.perPod * layout.pods),
      })),
    // Checkpoints hold what an optimizer needs as well.
    host: pods => hostNeeds(model.parameters * 16, pods),
    warningsOf: ({ pods }) =>
      pods > 1
        ? [`${pods} pods exchange gradients, which needs a fast network`]
        : [],
  });
}

interface Layout {
  perPod: number;
  pods: number;
}

function layouts({ perNode }: GpuModel): Layout[] {
  const parts = [1, 2, 4].filter(perPod => perPod < perNode);
  return [
    ...parts.map(perPod => ({ perPod, pods: 1 })),
    ...Array.from({ length: MOST_NODES }, (_, index) => ({
      perPod: perNode,
      pods: index + 1,
    })),
  ];
}

/** A number that was asked for: in one node, or in whole ones. */
function layoutsOf(count: number, { perNode }: GpuModel): Layout[] {
  if (count <= perNode) {
    return [{ perPod: count, pods: 1 }];
  }
  return count % perNode === 0
    ? [{ perPod: perNode, pods: count / perNode }]
    : [];
}
