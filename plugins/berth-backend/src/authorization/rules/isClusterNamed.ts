import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { berthClusterResourceRef } from './berthClusterResourceRef';

/**
 * Clusters of one of these names.
 * @public
 */
export const isClusterNamed = createPermissionRule({
  name: 'IS_CLUSTER_NAMED',
  description: 'Allow clusters of one of these names',
  resourceRef: berthClusterResourceRef,
  paramsSchema: z.object({
    names: z.array(z.string()).describe('Names, at least one of which fits'),
  }),
  apply: ({ name }, { names }) => names.includes(name),
  toQuery:
    ({ names }) =>
    ({ name }) =>
      names.includes(name),
});
