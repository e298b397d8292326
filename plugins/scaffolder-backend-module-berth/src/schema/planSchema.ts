import type { WorkloadPlan } from '@berth/backstage-plugin-berth-workloads/manifests';
import type { z } from 'zod/v3';
import { flatSchema } from './flatSchema';
import type { Zod } from './zod';

/**
 * The plan of a workload, as templates give it. Fields that are not known are refused; what their texts must be is said by
 * `planProblems`.
 */
export function planSchema(zod: Zod): z.ZodType<WorkloadPlan> {
  return zod.discriminatedUnion('type', [
    inferenceSchema(zod),
    trainingSchema(zod),
    batchSchema(zod),
    notebookSchema(zod),
  ]);
}

/** The same for the scaffolder. */
export function flatPlanSchema(zod: Zod) {
  return flatSchema(zod, 'type', [
    inferenceSchema(zod),
    trainingSchema(zod),
    batchSchema(zod),
    notebookSchema(zod),
  ]).describe('What is to be made');
}

function commonFields(zod: Zod) {
  const text = (description: string) => zod.string().describe(description);
  return {
    name: text('Of the objects and of the Component'),
    namespace: text('Namespace that everything is made in'),
    description: text('What it is for, in one line').optional(),
    owner: text('Of the Component: an entity reference'),
    system: text('Of the Component: an entity reference').optional(),
    image: text('Pinned by its digest: repository@sha256:…'),
    cpu: text('CPU that each pod requests, e.g. 8 or 500m'),
    memory: text('Memory of each pod, e.g. 64Gi'),
    gpus: zod
      .strictObject({
        resource: text('Extended resource, e.g. nvidia.com/gpu'),
        count: zod.number().describe('How many for each pod'),
        nodeLabels: zod
          .record(zod.string())
          .optional()
          .describe('Labels of the nodes that may take the pods'),
      })
      .optional()
      .describe('Accelerators of each pod'),
    delivery: zod
      .strictObject({
        repositoryUrl: text('Of the Git repository, without credentials'),
        revision: text('Branch; main if not given').optional(),
        project: text('Of Argo CD; default if not given').optional(),
        cluster: text('Name of the cluster').optional(),
      })
      .describe('Where the repository will be, and who syncs it'),
  };
}

function inferenceSchema(zod: Zod) {
  return zod.strictObject({
    type: zod.literal('inference'),
    ...commonFields(zod),
    engine: zod.enum(['vllm', 'triton']),
    model: zod.string().describe('Name on Hugging Face, or model repository'),
    modelRevision: zod.string().optional().describe('A commit; vLLM only'),
    contextLength: zod.number().optional().describe('Tokens; vLLM only'),
    minReplicas: zod.number(),
    maxReplicas: zod
      .number()
      .describe('More than minReplicas: an autoscaler follows the queue'),
    queueTarget: zod
      .number()
      .optional()
      .describe('Waiting requests for each pod that more are started at'),
    loadMinutes: zod
      .number()
      .optional()
      .describe('How long the model may take to load'),
    modelDisk: zod.string().optional().describe("For the model's files"),
    tokenSecret: zod
      .string()
      .optional()
      .describe('Name of a Secret whose key token is that of Hugging Face'),
    podMonitor: zod
      .boolean()
      .optional()
      .describe('For the Prometheus operator'),
  });
}

function trainingSchema(zod: Zod) {
  return zod.strictObject({
    type: zod.literal('training'),
    ...commonFields(zod),
    command: commandSchema(zod),
    workers: zod.number(),
    minWorkers: zod.number().optional().describe('It goes on with so many'),
    gang: zod
      .enum(['none', 'annotation', 'podGroup'])
      .describe('How workers are placed together'),
    retries: zod.number().optional().describe('How often a worker may fail'),
    scratchDisk: zod.string().optional().describe('For what workers write'),
  });
}

function batchSchema(zod: Zod) {
  return zod.strictObject({
    type: zod.literal('batch'),
    ...commonFields(zod),
    command: commandSchema(zod),
    parts: zod.number().describe('Parts of the work'),
    parallelism: zod.number().describe('Parts at once'),
    schedule: zod.string().optional().describe('Cron: again and again'),
    timeZone: zod.string().optional().describe('Of the schedule'),
    retries: zod.number().optional().describe('How often a part may fail'),
  });
}

function notebookSchema(zod: Zod) {
  return zod.strictObject({
    type: zod.literal('notebook'),
    ...commonFields(zod),
    disk: zod.string().describe('Size of its home, e.g. 50Gi'),
    storageClass: zod.string().optional(),
  });
}

function commandSchema(zod: Zod) {
  return zod
    .array(zod.string())
    .describe('Each word as it is: no shell reads them');
}
