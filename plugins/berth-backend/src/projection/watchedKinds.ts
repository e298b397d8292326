import type { WatchedKind } from '../store/ClusterView';
import { applications } from './applications';
import { csidrivers } from './csidrivers';
import { csinodes } from './csinodes';
import { csistoragecapacities } from './csistoragecapacities';
import { deployments } from './deployments';
import { deviceclasses } from './deviceclasses';
import { horizontalpodautoscalers } from './horizontalpodautoscalers';
import { namespaces } from './namespaces';
import { nodes } from './nodes';
import { persistentvolumeclaims } from './persistentvolumeclaims';
import { persistentvolumes } from './persistentvolumes';
import { poddisruptionbudgets } from './poddisruptionbudgets';
import { pods } from './pods';
import { priorityclasses } from './priorityclasses';
import { replicasets } from './replicasets';
import { replicationcontrollers } from './replicationcontrollers';
import { services } from './services';
import { statefulsets } from './statefulsets';
import { storageclasses } from './storageclasses';
import { volumeattachments } from './volumeattachments';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

/**
 * Every kind that Berth reads, in the order in which they are first listed: what a card needs comes first, what only a
 * placement needs comes last.
 */
export const watchedKinds: {
  readonly [K in WatchedKind]: WatchedKindDefinition<K>;
} = {
  deployments,
  pods,
  statefulsets,
  horizontalpodautoscalers,
  replicasets,
  nodes,
  applications,
  poddisruptionbudgets,
  namespaces,
  services,
  replicationcontrollers,
  priorityclasses,
  persistentvolumes,
  persistentvolumeclaims,
  storageclasses,
  csinodes,
  csidrivers,
  csistoragecapacities,
  volumeattachments,
  deviceclasses,
};
