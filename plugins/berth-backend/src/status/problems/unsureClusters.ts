import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import type { ProblemFamily } from './ProblemFamily';

/** A cluster of which the answer may be missing something, or tells the past. */
export const unsureClusters: ProblemFamily = ({ view, relied }) => {
  const sentence = sentenceOf(view.name, relied);
  return sentence ? [{ tone: 'unknown', sentence }] : [];
};

function sentenceOf(
  cluster: string,
  freshness: Freshness,
): Sentence | undefined {
  switch (freshness.status) {
    case 'stale':
      return {
        code: 'clusterStale',
        params: {
          cluster,
          since: freshness.since,
          reason: freshness.trouble.message,
        },
      };
    case 'unreachable':
      return {
        code: 'clusterUnreachable',
        params: { cluster, reason: freshness.trouble.message },
      };
    case 'forbidden':
      return { code: 'clusterForbidden', params: { cluster } };
    case 'tooLarge':
      return { code: 'clusterTooLarge', params: { cluster } };
    case 'loading':
      return { code: 'clusterLoading', params: { cluster } };
    default:
      return undefined;
  }
}
