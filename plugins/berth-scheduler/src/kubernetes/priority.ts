import type { Pod } from './types';

/** Priority classes that every cluster has; pkg/apis/scheduling `SystemPriorityClasses`. */
const SYSTEM_CLASSES: Record<string, number> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/**
 * The priority of a pod; 0 where it has none. `undefined` where only the name of a priority class is given, as in a
 * template, because the class decides and is not known here.
 */
export function priorityOf(pod: Pod): number | undefined {
  const { priority, priorityClassName } = pod.spec;
  if (priority !== undefined) {
    return priority;
  }
  return priorityClassName ? SYSTEM_CLASSES[priorityClassName] : 0;
}
