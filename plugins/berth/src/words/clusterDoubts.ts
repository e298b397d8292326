import { FreshCluster, isCounted } from '../fleet/knowledge';
import { gpuHindranceText } from './gpuUtilisation';
import { hindranceText } from './freshness';
import type { Words } from './useWords';

/** So many are named; the others are counted. The clusters side by side have all. */
const MOST_NAMED = 5;

/**
 * What of some clusters is not known, and what is of an earlier time, since when and why: a line each, none where all is seen
 * as it is now. `now` is in ms.
 */
export function clusterDoubts(
  clusters: readonly FreshCluster[],
  words: Words,
  now: number,
): string[] {
  const named = (some: readonly FreshCluster[]) =>
    listText(
      some.map(cluster => ({
        cluster: nameOf(cluster),
        reason: hindranceText(cluster.freshness, words, now),
      })),
      words,
    );
  const missing = named(clusters.filter(cluster => !isCounted(cluster)));
  const dated = named(
    clusters.filter(({ freshness }) => freshness.status === 'stale'),
  );
  return [
    missing && words.t('fleet.doubts.missing', { clusters: missing }),
    dated && words.t('fleet.doubts.dated', { clusters: dated }),
  ].flatMap(line => line || []);
}

/** Of which clusters nobody knows what their GPUs do, or not as it is now; `undefined` where it is known of all. */
export function utilisationDoubt(
  clusters: readonly FreshCluster[],
  words: Words,
  now: number,
): string | undefined {
  const named = listText(
    clusters.map(cluster => ({
      cluster: nameOf(cluster),
      reason: gpuHindranceText(cluster.freshness, words, now),
    })),
    words,
  );
  return named
    ? words.t('fleet.doubts.unmeasured', { clusters: named })
    : undefined;
}

function nameOf({ name, title }: FreshCluster): string {
  return title ?? name;
}

/** Those for which there is a reason; the empty text where there is none. */
function listText(
  entries: ReadonlyArray<{ cluster: string; reason: string | undefined }>,
  { t, locale }: Words,
): string {
  const doubted = entries.flatMap(({ cluster, reason }) =>
    reason === undefined
      ? []
      : [t('fleet.doubts.cluster', { cluster, reason })],
  );
  const more = doubted.length - MOST_NAMED;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    // One alone is not worth a count.
    more > 1
      ? [...doubted.slice(0, MOST_NAMED), t('fleet.doubts.more', { n: more })]
      : doubted,
  );
}
