import { applications } from './applications';
import { deployments } from './deployments';
import { emptyKinds } from './emptyKinds';
import { events } from './events';
import { horizontalpodautoscalers } from './horizontalpodautoscalers';
import { jobs } from './jobs';
import type { Kind } from './Kind';
import { leases } from './leases';
import { namespaces } from './namespaces';
import { nodes } from './nodes';
import { poddisruptionbudgets } from './poddisruptionbudgets';
import { pods } from './pods';
import { replicasets } from './replicasets';
import { services } from './services';
import { statefulsets } from './statefulsets';

/** Every kind of a plain cluster, in the order of discovery. */
export const kubernetesKinds: readonly Kind[] = [
  events,
  namespaces,
  nodes,
  pods,
  services,
  deployments,
  replicasets,
  statefulsets,
  horizontalpodautoscalers,
  jobs,
  leases,
  poddisruptionbudgets,
  ...emptyKinds,
];

/** What installing Argo CD adds. */
export const argoKinds: readonly Kind[] = [applications];

export {
  applications,
  deployments,
  events,
  horizontalpodautoscalers,
  jobs,
  leases,
  namespaces,
  nodes,
  poddisruptionbudgets,
  pods,
  replicasets,
  services,
  statefulsets,
};
export * from './customKinds';
export { apiVersionOf } from './Kind';
export type { Kind } from './Kind';
