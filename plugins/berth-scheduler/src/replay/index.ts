/**
 * Answers whole cases, a cluster and one pod each, in the format in which kube-scheduler's own code is asked.
 *
 * @packageDocumentation
 */
export { readCase } from './readCase';
export { decideCase, replayCase, type CaseDecision } from './replayCase';
export type { Case, Verdict } from './verdict';
export type { NodeReason, NodeStatus } from '../framework/explain';
export type { ReasonCount } from '../framework/fitError';
export type { Limits } from '../framework/limits';
export type {
  PreemptionCandidate,
  PreemptionLoss,
} from '../framework/preemption/PreemptionCandidate';
export type { Decision } from '../framework/schedule';
export type { StatusCode } from '../framework/plugin';
export * from '../framework/profileTypes';
export type {
  NodeInput,
  OwnerReference,
  PodInput,
  Taint,
} from '../kubernetes/types';
export type { Caveat } from '../unmodelled/rule';
