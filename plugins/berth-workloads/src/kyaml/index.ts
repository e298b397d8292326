/**
 * Writes Kubernetes objects as KYAML.
 *
 * @packageDocumentation
 */
export { encodeKyaml } from './encodeKyaml';
export type { JsonValue } from './JsonValue';
