export { kindId } from './OptionalKind';
export type { OptionalKind, OptionalObject } from './OptionalKind';
export { addedKind, optionalKinds } from './optionalKinds';
export { definitionOf } from './definitionOf';
export { optionalDefinition } from './optionalDefinition';
