import type { Freshness } from '@berth/backstage-plugin-berth-common';

/** A cluster by name, and how fresh what is known of it is. */
export interface FreshCluster {
  name: string;
  title?: string;
  freshness: Freshness;
}

/** How much of some clusters is known: all, as it is now; a part, or how it was; nothing. */
export type Knowledge = 'whole' | 'part' | 'nothing';

/** Whether what is said of a cluster may be added up: it is of now, or of a time that can be named. */
export function isCounted({
  freshness,
}: Pick<FreshCluster, 'freshness'>): boolean {
  const { status } = freshness;
  return status === 'live' || status === 'read' || status === 'stale';
}

export function knowledgeOf(
  clusters: ReadonlyArray<Pick<FreshCluster, 'freshness'>>,
): Knowledge {
  const isWhole = clusters.every(
    cluster => isCounted(cluster) && cluster.freshness.status !== 'stale',
  );
  if (isWhole) return 'whole';
  return clusters.some(isCounted) ? 'part' : 'nothing';
}
