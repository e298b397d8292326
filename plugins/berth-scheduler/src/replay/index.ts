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
export type {
  FitScoring,
  PluginArgs,
  PluginName,
  Profile,
  ProfilePlugins,
  ResourceWeight,
  ShapePoint,
} from '../framework/profile';
export type {
  LabelSelector,
  NodeAffinity,
  NodeInput,
  NodeSelector,
  NodeSelectorTerm,
  OwnerReference,
  PodInput,
  Requirement,
  Taint,
  TopologySpreadConstraint,
} from '../kubernetes/types';
export type { KubernetesVersion } from '../kubernetes/version';
