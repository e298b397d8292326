import {
  gpuModels,
  knownModels,
  sizeServing,
  type GpuModel,
  type ServingShape,
  type Sizing,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { isPrecision, type PlacementProblems } from './checkPlacement';
import type { PlacementTexts } from './PlacementValue';

/**
 * GPUs whose nodes can be told apart by a label. A pod that asks for any other would take whatever GPU there is, and what
 * was sized for one would be said to fit on another.
 */
export const placeableGpus: readonly GpuModel[] = gpuModels.filter(
  ({ nodeLabels }) => Object.keys(nodeLabels).length > 0,
);

/** What the advisor must be told; the others decide where it runs, not how large it is. */
const ASKED = ['model', 'precision', 'contextLength', 'concurrency'] as const;

/**
 * Which GPUs, and how many of each, hold the model: one pod for each replica, as the template makes it.
 *
 * @returns `undefined` while a field that decides it has a problem.
 */
export function servingSizes(
  texts: PlacementTexts,
  problems: PlacementProblems,
): Sizing<ServingShape> | undefined {
  if (ASKED.some(field => problems[field])) {
    return undefined;
  }
  const precision = texts.precision.trim();
  return sizeServing({
    model: knownModels[texts.model],
    ...(isPrecision(precision) && { precision }),
    contextLength: Number(texts.contextLength),
    concurrency: Number(texts.concurrency),
    pipelineParallel: 1,
    gpus: placeableGpus,
  });
}

/** Every shape that does, the advisor's own first. */
export function shapesOf(
  sizing: Sizing<ServingShape> | undefined,
): readonly ServingShape[] {
  return sizing?.status === 'sized'
    ? [sizing.proposal, ...sizing.alternatives]
    : [];
}
