import type { ReflectedKind } from '../../reflector/ReflectedKind';
import type { OptionalKind, OptionalObject } from './OptionalKind';
import { optionalDefinition } from './optionalDefinition';

const definitions = new WeakMap<OptionalKind, ReflectedKind<OptionalObject>>();

/** One for all clusters: what is kept of kinds with pod templates is a tree of hundreds of fields. */
export function definitionOf(
  kind: OptionalKind,
): ReflectedKind<OptionalObject> {
  const known = definitions.get(kind) ?? optionalDefinition(kind);
  definitions.set(kind, known);
  return known;
}
