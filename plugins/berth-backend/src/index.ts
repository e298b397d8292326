/**
 * Watches clusters, joins objects to catalog Components, answers.
 *
 * @packageDocumentation
 */
export { berthPlugin as default } from './plugin';
