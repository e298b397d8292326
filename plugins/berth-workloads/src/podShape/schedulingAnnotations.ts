/**
 * The annotations of a pod that bear on where it may run. Annotations can hold anything, so they are allowed one by one.
 *
 * Source: NVIDIA KAI-Scheduler `docs/gpu-sharing`: parts of a GPU, which no node counts.
 * @public
 */
export const schedulingAnnotations: ReadonlySet<string> = new Set([
  'gpu-fraction',
  'gpu-fraction-num-devices',
  'gpu-memory',
]);
