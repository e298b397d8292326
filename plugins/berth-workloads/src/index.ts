/**
 * Understands Kubernetes objects: what kind, how healthy, which pods they will ask for.
 *
 * @packageDocumentation
 */
export * from './argo';
export * from './autoscaling';
export { recognisedPrograms } from './conventions';
export * from './disruptionBudgets';
export * from './gpus';
export * from './kinds';
export * from './kubernetes';
export * from './model';
export * from './pods';
export * from './podShape';
export * from './selector';
export * from './understand';
export { demandOf, podSet } from './asks/podSet';
export { Conditions } from './conditions/Conditions';
export { conditionHealth } from './kinds/generic/conditionHealth';
export type { Polarity } from './kinds/generic/polarity';
export { fromCondition, healthyWith } from './kinds/verdicts';
export { Fields } from './json/Fields';
export { ReadLog } from './json/ReadLog';
export { parseYaml } from './json/parseYaml';
