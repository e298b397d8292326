import type { ObjectReference } from '../../model';

/** A Queue of Volcano; what names none is in the one of this name. */
export function volcanoQueue(name = 'default'): ObjectReference {
  return { group: 'scheduling.volcano.sh', kind: 'Queue', name };
}
