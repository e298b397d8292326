export { kindId } from './OptionalKind';
export type { OptionalKind, OptionalObject } from './OptionalKind';
export { addedKind, optionalKinds } from './optionalKinds';
export { genericKind } from './genericKind';
export { definitionOf } from './definitionOf';
export { optionalDefinition } from './optionalDefinition';
export { wrongKindName } from './wrongKindName';
