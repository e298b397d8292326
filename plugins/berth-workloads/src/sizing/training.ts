import type { GpuModel } from './gpuModels';
import type { ModelFacts } from './ModelFacts';
import type { GpuShape } from './Sizing';

/**
 * What GPUs share among them instead of each keeping it: nothing (DDP), optimizer states (ZeRO 1), these and gradients
 * (ZeRO 2), or weights too (ZeRO 3, FSDP full shard).
 * @public
 */
export type Sharding = 'none' | 'optimizer' | 'gradients' | 'full';

/**
 * What is computed again instead of kept: nothing, the scores of attention (as fused kernels do), or whole layers
 * (gradient checkpointing).
 * @public
 */
export type Recomputation = 'none' | 'selective' | 'full';

/**
 * What is to be trained, with Adam in mixed precision.
 * @public
 */
export interface TrainingInput {
  model: ModelFacts;
  /** Tokens of a sequence. */
  sequenceLength: number;
  /** Sequences that a GPU works on at once. */
  microBatch: number;
  sharding: Sharding;
  recomputation: Recomputation;
  /** The share of parameters that are trained: 1 for all, less with adapters such as LoRA. Default: 1. */
  trainableShare?: number;
  /** GPUs in all. Default: what does. */
  gpuCount?: number;
  /** GPUs that may be proposed. Default: `gpuModels`. */
  gpus?: readonly GpuModel[];
}

/**
 * All workers of a training.
 * @public
 */
export interface TrainingShape extends GpuShape {
  /** GPUs in all: so many sequences times `microBatch` make a step. */
  dataParallel: number;
}
