/**
 * Understands Kubernetes objects: what kind, how healthy, which pods they will ask for.
 *
 * @packageDocumentation
 */
export * from './argo';
export * from './autoscaling';
export * from './disruptionBudgets';
export * from './gpus';
export * from './kinds';
export * from './kubernetes';
export * from './model';
export * from './pods';
export * from './podShape';
export * from './selector';
export * from './understand';
export { Fields } from './json/Fields';
export { ReadLog } from './json/ReadLog';
export { parseYaml } from './json/parseYaml';
