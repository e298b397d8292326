import type { WatchedKind } from '../store/ClusterView';
import { applications } from './applications';
import { deployments } from './deployments';
import { horizontalpodautoscalers } from './horizontalpodautoscalers';
import { nodes } from './nodes';
import { poddisruptionbudgets } from './poddisruptionbudgets';
import { pods } from './pods';
import { replicasets } from './replicasets';
import { statefulsets } from './statefulsets';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

/** Every kind that Berth reads, in the order in which they are first listed: what a card needs comes first. */
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
};
