/**
 * The ports of Berth that others may implement.
 *
 * @packageDocumentation
 */
export * from './ClusterSource';
export * from './extensions';
export * from './WatchedWorkloadKind';
