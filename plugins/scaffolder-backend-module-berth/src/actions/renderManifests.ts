import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  renderRepository,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z as zod } from 'zod/v3';
import { flatPlanSchema, planSchema } from '../schema/planSchema';
import { readInput } from '../schema/readInput';
import { refuseProblems } from '../schema/refuseProblems';
import { examples } from './renderManifests.examples';

/**
 * `berth:manifests:render`: writes the repository of a workload into the workspace. Paths are fixed and values are encoded
 * by the type that they have, so that nothing of a form is read as code, as a path or as structure. The same plan writes
 * the same files, however often.
 */
export function createRenderManifestsAction() {
  return createTemplateAction({
    id: 'berth:manifests:render',
    description:
      'Writes the repository of an AI workload: kustomize base, Argo CD Application, catalog-info.yaml and docs',
    examples,
    // It writes to the workspace alone, which a dry run shows.
    supportsDryRun: true,
    schema: {
      input: {
        plan: flatPlanSchema,
        format: z =>
          z
            .enum(['yaml', 'kyaml'])
            .optional()
            .describe(
              'Of the manifests; yaml if not given, and KYAML is YAML too',
            ),
        kubernetesVersion: z =>
          z
            .string()
            .optional()
            .describe(
              'Of the cluster, as v1.36.2: gangs of a training are written in its Workload API; that of 1.37 if not given',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder inside the workspace; the workspace itself if not given',
            ),
      },
      output: {
        files: z => z.array(z.string()).describe('Paths of what was written'),
      },
    },
    async handler(ctx) {
      const { format = 'yaml', targetPath = '.' } = ctx.input;
      const plan = planFor(
        ctx.input.kubernetesVersion,
        readInput(planSchema(zod), ctx.input.plan),
      );
      const rendered = renderRepository(plan, { format });
      if (rendered.status === 'invalid') {
        refuseProblems(rendered.problems, 'plan');
        return;
      }
      const target = resolveSafeChildPath(ctx.workspacePath, targetPath);
      for (const { path, content } of rendered.files) {
        ctx.signal?.throwIfAborted();
        // Whatever an earlier step has put there, links among it.
        const file = resolveSafeChildPath(target, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      ctx.logger.info(`${rendered.files.length} files of ${plan.name}`);
      ctx.output(
        'files',
        rendered.files.map(({ path }) => path),
      );
    },
  });
}

/** A plan for a cluster of some version of Kubernetes, which only gangs depend on. */
function planFor(
  kubernetesVersion: string | undefined,
  plan: WorkloadPlan,
): WorkloadPlan {
  return plan.type === 'training' && kubernetesVersion
    ? { ...plan, kubernetesVersion }
    : plan;
}
