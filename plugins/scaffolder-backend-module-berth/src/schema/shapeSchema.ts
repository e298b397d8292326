import type { Zod } from './zod';

/** GPUs that do, as templates read them. */
export function shapeSchema(zod: Zod) {
  return zod.object({
    gpu: zod.string().describe('Model, e.g. H100'),
    resource: zod.string().describe('Extended resource, e.g. nvidia.com/gpu'),
    nodeLabels: zod.record(zod.string()),
    gpusPerPod: zod.number(),
    pods: zod.number().describe('For each replica, or in all of a training'),
    gibPerGpu: zod
      .record(zod.number())
      .describe('Where the memory of each GPU goes, in GiB'),
    sequences: zod
      .number()
      .optional()
      .describe('Serving: how many there is room for at once'),
  });
}
