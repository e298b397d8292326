import type { WatchedKind, WatchedKinds } from '../store/ClusterView';

/** How one kind is asked for, and what is kept of each object. */
export interface WatchedKindDefinition<K extends WatchedKind = WatchedKind> {
  /** Also the last part of its REST path. */
  plural: K;
  kind: string;
  /** Empty for the core group. */
  group: string;
  /** That Berth understands, the preferred first. */
  versions: readonly string[];
  /**
   * The fields that Berth uses, copied, so that nothing of the parsed text stays in memory. Takes anything and never
   * throws; `undefined` when it is no such object.
   */
  project(object: unknown): WatchedKinds[K] | undefined;
}
