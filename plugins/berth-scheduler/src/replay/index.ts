/**
 * Answers whole cases, a cluster and one pod each, in the format in which kube-scheduler's own code is asked.
 *
 * @packageDocumentation
 */
export { readCase } from './readCase';
export { replayCase } from './replayCase';
export type { Case, Verdict } from './verdict';
export type { Limits } from '../framework/limits';
export type { StatusCode } from '../framework/plugin';
export * from '../framework/profileTypes';
export type {
  NodeInput,
  OwnerReference,
  PodInput,
  Taint,
} from '../kubernetes/types';
