/**
 * Writes the repository of an AI workload: manifests, what Argo CD and the catalog need, and docs. Pure: whoever asks in a
 * browser before anything is made sees the objects that are made later.
 *
 * @packageDocumentation
 */
export { encodeYaml } from './encodeYaml';
export { manifestsOf } from './manifestsOf';
export { hasForm, type FormRule } from './planForms';
export { planProblems } from './planProblems';
export { planUnits } from './planUnits';
export { renderRepository, type RenderedFile } from './renderRepository';
export type { JsonValue } from '../kyaml/JsonValue';
export type { Manifest } from './Manifest';
export type { FieldProblem } from '../problems';
export type {
  HyperNodeRule,
  PodSet,
  PodShape,
  PodUnit,
  TopologyRule,
} from '../model';
export type * from './WorkloadPlan';
