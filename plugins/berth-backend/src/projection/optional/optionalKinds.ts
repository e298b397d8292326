import type { OptionalKind } from './OptionalKind';

/** Every optional kind that is watched where a cluster serves it, in the order in which they are first listed. */
export const optionalKinds: readonly OptionalKind[] = [];
