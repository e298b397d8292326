import type { z } from 'zod/v3';
import { flatPlanSchema, planSchema } from './planSchema';
import type { Zod } from './zod';

/** Where and what to preview, and what follows where it does not fit. */
export function previewSchema(zod: Zod) {
  return objectSchema(zod, planSchema(zod)).superRefine((input, context) => {
    const fields = [
      'replicas',
      'allOrNothing',
      'namespace',
      'resources',
      'nodeSelector',
      'tolerations',
    ] as const;
    fields
      .filter(field => input.plan && input[field] !== undefined)
      .forEach(field =>
        context.addIssue({
          code: zod.ZodIssueCode.custom,
          path: [field],
          message: 'is not read beside a plan',
        }),
      );
  });
}

/** The same for the scaffolder. */
export function flatPreviewSchema(zod: Zod) {
  return objectSchema(zod, flatPlanSchema(zod));
}

function objectSchema<TPlan extends z.ZodTypeAny>(zod: Zod, plan: TPlan) {
  return zod.strictObject({
    cluster: zod.string().describe('Name of the cluster'),
    plan: plan
      .optional()
      .describe('What berth:manifests:render is to make; or the fields below'),
    replicas: zod
      .number()
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .describe('How many identical replicas; 1 if not given'),
    allOrNothing: zod
      .boolean()
      .optional()
      .describe('Places none unless all fit, as a gang'),
    namespace: zod
      .string()
      .optional()
      .describe('Namespace of the replicas; default if not given'),
    resources: zod
      .record(zod.union([zod.string(), zod.number()]))
      .optional()
      .describe(
        'What each replica asks for, by resource name: cpu, memory, nvidia.com/gpu …',
      ),
    nodeSelector: zod
      .record(zod.string())
      .optional()
      .describe('Labels that a node must have'),
    tolerations: zod
      .array(zod.record(zod.unknown()))
      .optional()
      .describe('Tolerations of the replicas, as in a pod'),
    whenItDoesNotFit: zod
      .enum(['fail', 'warn', 'record'])
      .default('record')
      .describe(
        'fail: the task goes on only if it is certain that all fit; warn: it says so in its log; record: in its outputs alone',
      ),
  });
}
