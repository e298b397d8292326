import type { ClusterStatus, Tone } from '@berth/backstage-plugin-berth-common';
import { timeText } from '../words/time';
import type { Words } from '../words/useWords';

/** One statement of the freshness line. */
export interface FreshnessPiece {
  key:
    | 'live'
    | 'read'
    | 'notAsked'
    | 'stale'
    | 'forbidden'
    | 'tooLarge'
    | 'unreachable'
    | 'loading';
  tone: Tone;
  text: string;
}

/** What is asked of a cluster. */
type FreshCluster = Pick<ClusterStatus, 'cluster' | 'freshness'>;

function nameOf({ cluster }: FreshCluster): string {
  return cluster.name;
}

/** How fresh a service's clusters are, in as few words as that takes: one cluster by name, several by count. */
export function freshnessPieces(
  clusters: readonly FreshCluster[],
  words: Words,
  now: number,
  /** Those that take the reader's sign-in and were not asked. */
  unasked: ReadonlyArray<{ name: string }> = [],
): FreshnessPiece[] {
  const { t, locale } = words;
  const pieces: FreshnessPiece[] = [];
  const inState = (status: FreshCluster['freshness']['status']) =>
    clusters.filter(({ freshness }) => freshness.status === status);

  const live = inState('live').length;
  if (live > 0) {
    pieces.push({
      key: 'live',
      tone: 'good',
      text: t('freshness.live', { count: live }),
    });
  }

  const read = inState('read').length;
  if (read > 0) {
    pieces.push({
      key: 'read',
      tone: 'good',
      text: t('freshness.read', { count: read }),
    });
  }

  if (unasked.length > 0) {
    pieces.push({
      key: 'notAsked',
      tone: 'unknown',
      text:
        unasked.length === 1
          ? t('freshness.notAsked', { cluster: unasked[0].name })
          : t('freshness.notAskedMany', { n: unasked.length }),
    });
  }

  const stale = clusters.flatMap(cluster =>
    cluster.freshness.status === 'stale'
      ? [{ cluster, since: cluster.freshness.since }]
      : [],
  );
  if (stale.length > 0) {
    const [oldest] = stale.map(({ since }) => since).sort();
    const time = timeText(oldest, now, locale);
    pieces.push({
      key: 'stale',
      tone: 'unknown',
      text:
        stale.length === 1
          ? t('freshness.stale', { cluster: nameOf(stale[0].cluster), time })
          : t('freshness.staleMany', { n: stale.length, time }),
    });
  }

  for (const key of [
    'forbidden',
    'tooLarge',
    'unreachable',
    'loading',
  ] as const) {
    const some = inState(key);
    if (some.length > 0) {
      pieces.push({
        key,
        tone: 'unknown',
        text:
          some.length === 1
            ? t(`freshness.${key}`, { cluster: nameOf(some[0]) })
            : t(`freshness.${key}Many`, { n: some.length }),
      });
    }
  }
  return pieces;
}
