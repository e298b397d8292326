/**
 * Previews pods that go together: gangs, several sets, topology domains. An entry of its own, so that pages that preview
 * replicas do not load it.
 *
 * @packageDocumentation
 */
export {
  previewUnits,
  type NextPod,
  type PodSetPreview,
  type PodUnitPreview,
  type UnitsPreview,
} from './previewUnits';
export type { PodSetRequest, PodUnitRequest, TopologyRule } from './podUnits';
export type { Obstacle } from './UnitPlacer';
export type { StatusCode } from '../framework/plugin';
export type { NodeReason, NodeStatus } from '../framework/explain';
export type { Limits } from '../framework/limits';
export type { ReasonCount } from '../framework/fitError';
export * from '../framework/profileTypes';
export type { OwnerReference, PodInput, Taint } from '../kubernetes/types';
export type { NodeView } from '../snapshot/NodeView';
export type { Snapshot } from '../snapshot/Snapshot';
export type { Caveat } from '../unmodelled/rule';
