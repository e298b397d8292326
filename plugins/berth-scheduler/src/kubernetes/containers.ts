import type { Container, PodSpec } from './types';

/** All containers of a pod, in the order in which they start. */
export function containersOf({
  initContainers = [],
  containers = [],
}: PodSpec): Container[] {
  return [...initContainers, ...containers];
}
