import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';

/** What is known of the clusters themselves. Answers from memory. */
export interface ClusterSummaries {
  list(): ClusterSummary[];
}
