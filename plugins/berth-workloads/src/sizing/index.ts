/**
 * How many GPUs of which model a language model needs, to serve it or to train it.
 *
 * @packageDocumentation
 */
export { bytesPerParameter, precisions, type Precision } from './precision';
export { gpuModels, type GpuModel } from './gpuModels';
export { wholeGiB } from './hostNeeds';
export { knownModels } from './knownModels';
export { kvBytesPerToken } from './kvCache';
export { sizeServing } from './sizeServing';
export { sizeTraining } from './sizeTraining';
export type { Attention, ModelFacts } from './ModelFacts';
export type {
  GpuShape,
  HostNeeds,
  MemoryBudget,
  Sizing,
  TooSmall,
} from './Sizing';
export type { ServingInput, ServingShape } from './serving';
export type { FieldProblem } from '../problems';
export type {
  Recomputation,
  Sharding,
  TrainingInput,
  TrainingShape,
} from './training';
