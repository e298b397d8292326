import type { Pod } from './types';

/** A PriorityClass: what it is worth to be of it. */
export interface PriorityClass {
  name: string;
  value: number;
  /** Whether it is that of pods that name none. */
  globalDefault: boolean;
  preemptionPolicy?: string;
}

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

/**
 * The pod with the priority and the preemption policy of its class, as the API server writes them into new pods; 0 where
 * it has none. A pod that has its number already, or whose class is not among these, stays as it is.
 * Source: plugin/pkg/admission/priority `admitPod`, v1.37.1.
 *
 * @param classes - The priority classes of the cluster; `undefined` where nobody asked for them.
 */
export function withPriority(
  pod: Pod,
  classes: readonly PriorityClass[] = [],
): Pod {
  const { priority, priorityClassName } = pod.spec;
  if (priority !== undefined) {
    return pod;
  }
  const found = priorityClassName
    ? classes.find(({ name }) => name === priorityClassName)
    : defaultClass(classes);
  const value = found?.value ?? priorityOf(pod);
  if (value === undefined) {
    return pod;
  }
  const preemptionPolicy = pod.spec.preemptionPolicy ?? found?.preemptionPolicy;
  return { ...pod, spec: { ...pod.spec, priority: value, preemptionPolicy } };
}

/** The least of the classes that call themselves the default; `getDefaultPriorityClass`. */
function defaultClass(
  classes: readonly PriorityClass[],
): PriorityClass | undefined {
  return classes
    .filter(({ globalDefault }) => globalDefault)
    .sort((a, b) => a.value - b.value)[0];
}
