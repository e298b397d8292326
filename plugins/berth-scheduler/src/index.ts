/**
 * Places pods on nodes exactly as kube-scheduler would, and explains. Plain JSON in, plain data out.
 *
 * @packageDocumentation
 */
export { Snapshot } from './snapshot/Snapshot';
export { takeSnapshot } from './snapshot/takeSnapshot';
export { encodeSnapshot } from './snapshot/encodeSnapshot';
export { SnapshotCache } from './snapshot/SnapshotCache';
export type {
  ClusterObjectKind,
  ClusterObjectsInput,
} from './snapshot/objects';
export { fieldsRead } from './snapshot/fieldsRead';
export type { Schema, Word } from './input/Schema';
export { NodeView } from './snapshot/NodeView';
export { InputError } from './input/InputError';
export { allocatableOfNode, requestsOfPod } from './kubernetes/objectAmounts';
export { AmountError } from './kubernetes/podFootprint';
export type {
  NodeInput,
  OwnerReference,
  PodInput,
  Taint,
} from './kubernetes/types';
export {
  KUBERNETES_VERSIONS,
  parseKubernetesVersion,
  type ModelledVersion,
} from './kubernetes/version';
export * from './framework/profileTypes';
export type { StatusCode } from './framework/plugin';
export type { NodeReason, NodeStatus } from './framework/explain';
export { schedule, type Decision } from './framework/schedule';
export type {
  PreemptionCandidate,
  PreemptionLoss,
} from './framework/preemption/PreemptionCandidate';
export {
  Simulation,
  type AlikePods,
  type PreparedPods,
} from './framework/Simulation';
export { DeadlineError, type Limits } from './framework/limits';
export type { ReasonCount } from './framework/fitError';
export {
  readReason,
  reasonCodes,
  type ReadReason,
  type ReasonCode,
} from './reasons/readReason';
export { preview, type Preview, type PreviewRequest } from './preview/preview';
export { largestFreeBlock, type FreeBlock } from './preview/largestFree';
export { gpuModelOf, isAccelerator } from './preview/accelerators';
export type { Caveat } from './unmodelled/rule';
