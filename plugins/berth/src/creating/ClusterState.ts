import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';

/**
 * What is known of a cluster that a preview asks about. Times are in ms.
 *
 * - `read`: its state, as the backend had it at `answeredAt`.
 * - `lost`: the backend gave its state before and does not now; `answeredAt` is when it last did.
 * - `gone`: the backend knows no such cluster, or has no state of it.
 * - `forbidden`: not this reader's to see.
 * - `failed`: there has never been an answer.
 */
export type ClusterState =
  | { status: 'read'; snapshot: Snapshot; answeredAt: number }
  | { status: 'lost'; snapshot: Snapshot; answeredAt: number }
  | { status: 'gone' }
  | { status: 'forbidden' }
  | { status: 'failed' };

export type ClusterStates = ReadonlyMap<string, ClusterState>;
