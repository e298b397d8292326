import type { ReplicationController } from '../kubernetes';
import type { OptionalObject } from '../projection/optional';
import type { HeldRoot } from './EntityJoin';

/** Hardly anybody has one any more: it is read as an object of a kind that not every cluster has. */
export function replicationControllerRoot(
  object: ReplicationController,
): HeldRoot {
  return { kind: 'optional', object: object as OptionalObject };
}
