import type { Filter, Rejection } from '../../framework/plugin';

/** A filter whose PreFilter rejects the pod: no node can do. */
export function rejectOutright(rejection: Rejection): Filter {
  return {
    readsUsage: false,
    rejects: rejection,
    passes: () => false,
    reject: () => rejection,
  };
}
