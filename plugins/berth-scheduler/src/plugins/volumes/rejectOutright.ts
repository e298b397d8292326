import type { Filter } from '../../framework/plugin';
import { hopeless } from './podClaims';

/** A filter whose PreFilter rejects the pod: no node can do. */
export function rejectOutright(reason: string): Filter {
  const rejection = hopeless(reason);
  return {
    readsUsage: false,
    rejects: rejection,
    passes: () => false,
    reject: () => rejection,
  };
}
