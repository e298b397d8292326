import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import {
  BerthClusterResource,
  berthClusterResourceRef,
} from './berthClusterResourceRef';

/**
 * Clusters with a label of `berth.clusters[].labels`, of any value or of one.
 * @public
 */
export const hasLabel = createPermissionRule({
  name: 'HAS_LABEL',
  description: 'Allow clusters with a label',
  resourceRef: berthClusterResourceRef,
  paramsSchema: z.object({
    label: z.string().describe('Key of the label'),
    value: z.string().optional().describe('Its value; any where absent'),
  }),
  apply: isLabelled,
  toQuery: params => cluster => isLabelled(cluster, params),
});

function isLabelled(
  { labels }: BerthClusterResource,
  { label, value }: { label: string; value?: string },
): boolean {
  return (
    Object.hasOwn(labels, label) &&
    (value === undefined || labels[label] === value)
  );
}
