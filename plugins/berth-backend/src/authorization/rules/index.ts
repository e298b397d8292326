import { createConditionExports } from '@backstage/plugin-permission-node';
import { berthClusterResourceRef } from './berthClusterResourceRef';
import { hasLabel } from './hasLabel';
import { isClusterNamed } from './isClusterNamed';

export * from './berthClusterResourceRef';

/** Every rule that a policy can make conditions of. Adding one is a file and a line here. */
export const berthClusterRules = { isClusterNamed, hasLabel };

const exported = createConditionExports({
  resourceRef: berthClusterResourceRef,
  rules: berthClusterRules,
});

/**
 * Conditions for policies: `berthClusterConditions.hasLabel({ label: 'environment', value: 'dev' })`.
 * @public
 */
export const berthClusterConditions = exported.conditions;

/**
 * What a policy answers to `berth.clusters.read` where only some clusters may be read.
 * @public
 */
export const createBerthClusterConditionalDecision =
  exported.createConditionalDecision;
