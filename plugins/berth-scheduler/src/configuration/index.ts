/**
 * Reads a KubeSchedulerConfiguration into the profiles of the scheduler that it configures.
 *
 * @packageDocumentation
 */
export {
  readSchedulerConfiguration,
  type ReadConfiguration,
  type UnknownProfile,
} from './readSchedulerConfiguration';
export { profileFor, type ChosenProfile } from './profileFor';
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
  NodeSelector,
  NodeSelectorTerm,
  Requirement,
  TopologySpreadConstraint,
} from '../kubernetes/types';
export type { KubernetesVersion } from '../kubernetes/version';
