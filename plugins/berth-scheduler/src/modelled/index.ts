/**
 * What of kube-scheduler is modelled and what is not.
 *
 * @packageDocumentation
 */
export { modelled } from './modelled';
export { modelledPage } from './modelledPage';
export type { ModelledEntry, ModelledSection, ModelledStatus } from './Entry';
export type { KubernetesVersion } from '../kubernetes/version';
