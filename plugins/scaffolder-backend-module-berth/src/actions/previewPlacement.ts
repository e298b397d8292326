import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { berthClientFor } from '../berthClientFor';
import { examples } from './previewPlacement.examples';
import { podOf } from './podOf';
import { previewVerdict } from './previewVerdict';
import { readCluster } from './readCluster';

const DEADLINE_MS = 30_000;

/**
 * `berth:placement:preview`: where replicas would land in a cluster, before anybody asks the cluster for them. The
 * scheduling core runs here, on a snapshot that Berth gives to whoever started the task.
 */
export function createPreviewPlacementAction(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  return createTemplateAction({
    id: 'berth:placement:preview',
    description:
      'Tells whether replicas would fit in a cluster now, in the words of kube-scheduler, without creating anything',
    examples,
    // It reads and creates nothing, so a dry run may do all of it.
    supportsDryRun: true,
    schema: {
      input: {
        cluster: z => z.string().describe('Name of the cluster'),
        replicas: z =>
          z
            .number()
            .int()
            .min(0)
            .max(100_000)
            .default(1)
            .describe('How many identical replicas; 1 if not given'),
        allOrNothing: z =>
          z
            .boolean()
            .optional()
            .describe('Places none unless all fit, as a gang'),
        namespace: z =>
          z
            .string()
            .optional()
            .describe('Namespace of the replicas; default if not given'),
        resources: z =>
          z
            .record(z.union([z.string(), z.number()]))
            .optional()
            .describe(
              'What each replica asks for, by resource name: cpu, memory, nvidia.com/gpu …',
            ),
        nodeSelector: z =>
          z
            .record(z.string())
            .optional()
            .describe('Labels that a node must have'),
        tolerations: z =>
          z
            .array(z.record(z.unknown()))
            .optional()
            .describe('Tolerations of the replicas, as in a pod'),
        failUnlessFits: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Fails the task unless it is certain now that all replicas fit',
            ),
      },
      output: {
        verdict: z =>
          z
            .enum(['fits', 'partly', 'does not fit', 'unknown'])
            .describe('unknown is never a fits'),
        placed: z => z.number().describe('How many replicas would be placed'),
        message: z =>
          z
            .string()
            .describe('What kube-scheduler would say of the next replica'),
        reasons: z =>
          z
            .array(z.string())
            .describe('On how many nodes each reason was given'),
        freshness: z =>
          z
            .string()
            .describe('live, or stale where the cluster is out of reach'),
      },
    },
    async handler(ctx) {
      const { cluster, replicas, allOrNothing, failUnlessFits } = ctx.input;
      const { summary, snapshot } = await readCluster({
        berth: berthClientFor({
          ...options,
          credentials: await ctx.getInitiatorCredentials(),
        }),
        name: cluster,
        signal: AbortSignal.any([
          AbortSignal.timeout(DEADLINE_MS),
          ...(ctx.signal ? [ctx.signal] : []),
        ]),
      });
      const modelled = parseKubernetesVersion(summary.kubernetesVersion ?? '');
      if (!modelled.exact) {
        ctx.logger.warn(
          `Kubernetes ${
            summary.kubernetesVersion ?? 'of unknown version'
          } is taken for ${modelled.version}`,
        );
      }
      const answer = previewVerdict(
        snapshot,
        { pod: podOf(ctx.input), replicas, allOrNothing },
        { kubernetesVersion: modelled.version },
      );
      const freshness = freshnessOf(summary);
      ctx.logger.info(
        `${cluster} (${freshness}): ${answer.verdict}, ${answer.placed} of ${replicas} placed. ${answer.message}`,
      );
      ctx.output('verdict', answer.verdict);
      ctx.output('placed', answer.placed);
      ctx.output('message', answer.message);
      ctx.output('reasons', answer.reasons);
      ctx.output('freshness', freshness);
      if (
        failUnlessFits &&
        (answer.verdict !== 'fits' || freshness !== 'live')
      ) {
        throw new ConflictError(
          answer.verdict === 'fits'
            ? `What Berth knows of ${cluster} is ${freshness}, so it is not certain that the replicas fit`
            : `${answer.placed} of ${replicas} replicas fit in ${cluster}: ${answer.message}`,
        );
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
