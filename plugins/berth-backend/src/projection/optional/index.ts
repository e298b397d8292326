export { kindId } from './OptionalKind';
export type { OptionalKind, OptionalObject } from './OptionalKind';
export { optionalKinds } from './optionalKinds';
export { optionalDefinition } from './optionalDefinition';
