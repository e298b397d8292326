import { gpuModels, type GpuModel } from './gpuModels';
import { hostNeeds } from './hostNeeds';
import { BUFFER_SHARE } from './runtime';
import type { ServingInput, ServingShape } from './serving';
import { servingBudget, type Parallelism } from './servingBudget';
import { servingProblems } from './servingProblems';
import { settle } from './settle';
import type { Sizing } from './Sizing';
import { weightBytes } from './weights';

/** The numbers of GPUs that runtimes split a layer over. */
const TENSOR = [1, 2, 4, 8];

/** How many pods may share the layers of one replica. */
const PIPELINE = [1, 2, 3, 4, 6, 8];

/**
 * Which GPUs, and how many, serve a model. For each GPU model the smallest shape that does is an answer; a layer is split
 * inside of a pod only, where GPUs are connected best, and its attention heads are not cut.
 *
 * @returns problems, naming the field, where the input cannot be answered; it never throws.
 * @public
 */
export function sizeServing(input: ServingInput): Sizing<ServingShape> {
  const problems = servingProblems(input);
  if (problems.length > 0) {
    return { status: 'invalid', problems };
  }
  return settle({
    gpus: input.gpus ?? gpuModels,
    shapesOf: gpu => shapesOf(input, gpu),
    host: pods => hostNeeds(weightBytes(input.model, input.precision), pods),
    warningsOf: shape => warningsOf(input, shape),
  });
}

function shapesOf(input: ServingInput, gpu: GpuModel): ServingShape[] {
  const { tensorParallel, pipelineParallel, model } = input;
  const tensors = (tensorParallel ? [tensorParallel] : TENSOR).filter(
    tensor => tensor <= gpu.perNode && model.attention.heads % tensor === 0,
  );
  const pipelines = pipelineParallel ? [pipelineParallel] : PIPELINE;
  const widest = Math.max(...tensors);
  return tensors.flatMap(tensor =>
    pipelines
      .filter(
        // Several pods are worth their network only where one node is too small.
        pipeline =>
          pipeline <= model.layers &&
          (pipeline === 1 || pipelineParallel || tensor === widest),
      )
      .map(pipeline => shapeOf(input, gpu, { tensor, pipeline })),
  );
}

function shapeOf(
  input: ServingInput,
  gpu: GpuModel,
  parallelism: Parallelism,
): ServingShape {
  const { tensor, pipeline } = parallelism;
  const budget = servingBudget(input, gpu, parallelism);
  const perSequence = (budget.kvCache * (1 + BUFFER_SHARE)) / input.concurrency;
  return {
    gpu,
    perPod: tensor,
    pods: pipeline,
    tensorParallel: tensor,
    pipelineParallel: pipeline,
    budget,
    sequences: input.concurrency + Math.floor(budget.free / perSequence),
  };
}

function warningsOf(input: ServingInput, shape: ServingShape): string[] {
  const { contextLength, model } = input;
  return [
    ...(contextLength > model.contextLength
      ? [
          `The model was made for ${model.contextLength} tokens of context, not for ${contextLength}`,
        ]
      : []),
    ...(shape.pods > 1
      ? [`A replica is ${shape.pods} pods, which need a fast network`]
      : []),
  ];
}
