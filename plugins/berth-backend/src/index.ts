/**
 * Watches clusters, joins objects to catalog Components, answers.
 *
 * @packageDocumentation
 */
export { berthPlugin as default } from './plugin';
export {
  berthClusterConditions,
  berthClusterResourceRef,
  createBerthClusterConditionalDecision,
} from './authorization';
export type { BerthClusterQuery, BerthClusterResource } from './authorization';
export { BerthKubernetesWatcher } from './kubernetesWatcher';
