import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';

/** What the preview reads of a cluster. */
const READ = ['nodes', 'pods'] as const;

/**
 * The time, in ms, of the state that an answer is given on, where it may have changed since unseen; `undefined` where
 * it is the cluster's state now. Only a cluster, nodes and pods that are known to be live count as now.
 *
 * @param options - `answeredAt`: when the backend last confirmed the state, in ms. `offline`: it no longer answers.
 */
export function lastKnownAt(options: {
  summary: ClusterSummary | undefined;
  answeredAt: number;
  offline: boolean;
}): number | undefined {
  const { summary, answeredAt, offline } = options;
  const sources = summary
    ? [summary.freshness, ...READ.map(kind => summary.capabilities[kind])]
    : [];
  const live =
    sources.length > 0 && sources.every(({ status }) => status === 'live');
  if (live && !offline) {
    return undefined;
  }
  const times = sources
    .map(source => (source.status === 'stale' ? Date.parse(source.since) : NaN))
    .filter(time => !Number.isNaN(time));
  return Math.min(answeredAt, ...times);
}
