import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { planProblems } from '@berth/backstage-plugin-berth-workloads/manifests';
import { z as zod } from 'zod/v3';
import { berthClientFor } from '../berthClientFor';
import { flatPreviewSchema, previewSchema } from '../schema/previewSchema';
import { readInput } from '../schema/readInput';
import { refuseProblems } from '../schema/refuseProblems';
import { examples } from './previewPlacement.examples';
import { previewVerdict } from './previewVerdict';
import { readCluster } from './readCluster';

const DEADLINE_MS = 30_000;

/**
 * `berth:placement:preview`: where pods would land in a cluster, before anybody asks the cluster for them. The scheduling
 * core runs here, on a snapshot that Berth gives to whoever started the task.
 */
export function createPreviewPlacementAction(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  return createTemplateAction({
    id: 'berth:placement:preview',
    description:
      'Tells whether pods would fit in a cluster now, in the words of kube-scheduler, without creating anything',
    examples,
    // It reads and creates nothing, so a dry run may do all of it.
    supportsDryRun: true,
    schema: {
      input: flatPreviewSchema,
      output: {
        verdict: z =>
          z
            .enum(['fits', 'partly', 'does not fit', 'unknown'])
            .describe('unknown is never a fits'),
        placed: z => z.number().describe('How many pods would be placed'),
        nodes: z =>
          z.array(z.string()).describe('Names of the nodes they would be on'),
        message: z =>
          z.string().describe('What kube-scheduler would say of the next pod'),
        reasons: z =>
          z
            .array(z.string())
            .describe('On how many nodes each reason was given'),
        kubernetesVersion: z =>
          z
            .string()
            .optional()
            .describe('Of the cluster, as it tells it: v1.37.1'),
        freshness: z =>
          z
            .string()
            .describe('live, or stale where the cluster is out of reach'),
      },
    },
    async handler(ctx) {
      const input = readInput(previewSchema(zod), ctx.input);
      const { cluster, plan, whenItDoesNotFit } = input;
      // Before anybody is asked for anything.
      refuseProblems(plan ? planProblems(plan) : [], 'plan');
      const signal = AbortSignal.any([
        AbortSignal.timeout(DEADLINE_MS),
        ...(ctx.signal ? [ctx.signal] : []),
      ]);
      const { summary, snapshot } = await readCluster({
        berth: berthClientFor({
          ...options,
          credentials: await ctx.getInitiatorCredentials(),
        }),
        name: cluster,
        signal,
      });
      const modelled = parseKubernetesVersion(summary.kubernetesVersion ?? '');
      if (!modelled.exact) {
        ctx.logger.warn(
          `Kubernetes ${
            summary.kubernetesVersion ?? 'of unknown version'
          } is taken for ${modelled.version}`,
        );
      }
      const answer = previewVerdict(snapshot, plan ? { plan } : input, {
        profile: { kubernetesVersion: modelled.version },
        signal,
      });
      const freshness = freshnessOf(summary);
      ctx.logger.info(
        `${cluster} (${freshness}): ${answer.verdict}, ${answer.placed} placed. ${answer.message}`,
      );
      ctx.output('verdict', answer.verdict);
      ctx.output('placed', answer.placed);
      ctx.output('nodes', answer.nodes);
      ctx.output('message', answer.message);
      ctx.output('reasons', answer.reasons);
      ctx.output('freshness', freshness);
      ctx.output('kubernetesVersion', summary.kubernetesVersion);
      if (answer.verdict === 'fits' && freshness === 'live') {
        return;
      }
      const trouble =
        answer.verdict === 'fits'
          ? `What Berth knows of ${cluster} is ${freshness}, so it is not certain that all pods fit`
          : `Pods that fit in ${cluster}: ${answer.placed}. ${answer.message}`;
      if (whenItDoesNotFit === 'fail') {
        throw new ConflictError(trouble);
      }
      if (whenItDoesNotFit === 'warn') {
        ctx.logger.warn(trouble);
      }
    },
  });
}

/** Of what a placement depends on. */
function freshnessOf({
  capabilities,
}: Awaited<ReturnType<typeof readCluster>>['summary']): string {
  const { nodes, pods } = capabilities;
  return nodes.status === 'live' ? pods.status : nodes.status;
}
