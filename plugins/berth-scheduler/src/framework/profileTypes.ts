/** What a Profile is made of, for every entry of the package that speaks of one. */
export type {
  FitScoring,
  PluginArgs,
  PluginName,
  Profile,
  ProfilePlugins,
  ResourceWeight,
  ShapePoint,
} from './profile';
export type {
  LabelSelector,
  NodeAffinity,
  NodeSelector,
  NodeSelectorTerm,
  Requirement,
  TopologySpreadConstraint,
} from '../kubernetes/types';
export type { KubernetesVersion } from '../kubernetes/version';
