import type { GpuModel } from './gpuModels';
import type { FieldProblem } from '../problems';

/**
 * Where the memory of one GPU goes, in bytes. `memory` is at least the sum of all the others.
 * @public
 */
export interface MemoryBudget {
  memory: number;
  /** What may not be used, so that the runtime never runs out of memory. */
  reserved: number;
  weights: number;
  /** Serving only. */
  kvCache: number;
  /** Training only. */
  gradients: number;
  /** Training only. */
  optimizer: number;
  activations: number;
  /** What the driver, the runtime, its graphs and its buffers take. */
  runtime: number;
  /** What is left: in serving, more cache. Never negative in what is proposed. */
  free: number;
}

/**
 * GPUs that do, `perPod` in each of `pods` pods, one pod to a node.
 * @public
 */
export interface GpuShape {
  gpu: GpuModel;
  perPod: number;
  pods: number;
  /** Of the fullest GPU. */
  budget: MemoryBudget;
}

/**
 * What each pod needs beside GPUs, in bytes.
 * @public
 */
export interface HostNeeds {
  memoryBytes: number;
  diskBytes: number;
}

/**
 * The answer of the advisor. Shapes are in order: the least memory in all first, then the fewest GPUs.
 * @public
 */
export type Sizing<TShape extends GpuShape> =
  | { status: 'invalid'; problems: FieldProblem[] }
  | {
      status: 'sized';
      proposal: TShape;
      alternatives: TShape[];
      tooSmall: TooSmall[];
      host: HostNeeds;
      warnings: string[];
    }
  | { status: 'nothing fits'; tooSmall: TooSmall[] };

/**
 * A GPU model of which no number, within limits, does.
 * @public
 */
export interface TooSmall {
  model: string;
  /** In English. */
  reason: string;
}
