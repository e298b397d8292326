import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  sizeServing,
  sizeTraining,
  wholeGiB,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { z as zod } from 'zod/v3';
import { readInput } from '../schema/readInput';
import { refuseProblems } from '../schema/refuseProblems';
import { flatSizeSchema, sizeSchema } from '../schema/sizeSchema';
import { shapeSchema } from '../schema/shapeSchema';
import { shapeOf, summaryOf } from './shapeOf';
import { gpusOf, modelOf } from './sizeInputs';
import { examples } from './sizeWorkload.examples';

/** `berth:workload:size`: which GPUs, and how many, a language model needs. It asks nobody. */
export function createSizeWorkloadAction() {
  return createTemplateAction({
    id: 'berth:workload:size',
    description:
      'Says which GPUs, and how many, serve or train a language model, with the budget of their memory',
    examples,
    // It only computes.
    supportsDryRun: true,
    schema: {
      input: flatSizeSchema,
      output: {
        proposal: z => shapeSchema(z).describe('The smallest that does'),
        alternatives: z =>
          z
            .array(shapeSchema(z))
            .describe('The smallest of each other GPU model, in order'),
        tooSmall: z =>
          z
            .array(z.object({ model: z.string(), reason: z.string() }))
            .describe('GPU models that no number of does, and why'),
        memory: z => z.string().describe('Memory of each pod, a quantity'),
        disk: z => z.string().describe("For the model's files, a quantity"),
        warnings: z => z.array(z.string()),
        summary: z => z.string().describe('The proposal in one line'),
      },
    },
    async handler(ctx) {
      const { model, gpus, ...asked } = readInput(sizeSchema(zod), ctx.input);
      const common = { model: modelOf(model), gpus: gpusOf(gpus) };
      const sizing =
        asked.purpose === 'serve'
          ? sizeServing({ ...asked, ...common })
          : sizeTraining({ ...asked, ...common });
      if (sizing.status === 'invalid') {
        refuseProblems(sizing.problems, 'input');
        return;
      }
      if (sizing.status === 'nothing fits') {
        throw new ConflictError(
          `No GPU has the memory for it. ${sizing.tooSmall
            .map(({ model: name, reason }) => `${name}: ${reason}`)
            .join('; ')}`,
        );
      }
      const { proposal, alternatives, tooSmall, host, warnings } = sizing;
      const summary = summaryOf(proposal);
      ctx.logger.info(summary);
      warnings.forEach(warning => ctx.logger.warn(warning));
      ctx.output('proposal', shapeOf(proposal));
      ctx.output('alternatives', alternatives.map(shapeOf));
      ctx.output('tooSmall', tooSmall);
      ctx.output('memory', wholeGiB(host.memoryBytes));
      ctx.output('disk', wholeGiB(host.diskBytes));
      ctx.output('warnings', warnings);
      ctx.output('summary', summary);
    },
  });
}
