import { NODE } from '../input/objects/node';
import { POD } from '../input/objects/pod';
import type { Schema } from '../input/Schema';
import { objectSchemas, type ClusterObjectsInput } from './objects';

/**
 * Every field that is read of each kind of object, for who keeps of a cluster only what decides. What is not named here
 * has no influence on any answer.
 * @public
 */
export function fieldsRead(): {
  readonly [K in 'nodes' | 'pods' | keyof ClusterObjectsInput]: Schema;
} {
  return { nodes: NODE, pods: POD, ...objectSchemas() };
}
