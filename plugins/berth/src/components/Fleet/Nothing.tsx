import type { Tone } from '@berth/backstage-plugin-berth-common';
import { FreshCluster, knowledgeOf } from '../../fleet/knowledge';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';
import { ClusterDoubts } from './ClusterDoubts';

/** Where there is nothing to list: that there is nothing, as far as that is known, and what is not known. */
export function Nothing(props: {
  of: 'noGpus' | 'holders.empty' | 'waiting.empty';
  clusters: readonly FreshCluster[];
  /** Where all is known. */
  tone?: Tone;
}) {
  const { of, clusters, tone = 'unknown' } = props;
  const { t } = useWords();
  const knowledge = knowledgeOf(clusters);
  return (
    <Notice
      tone={knowledge === 'whole' ? tone : 'unknown'}
      title={t(`fleet.${of}.${knowledge}.title`)}
      detail={t(`fleet.${of}.${knowledge}.detail`)}
    >
      <ClusterDoubts clusters={clusters} />
    </Notice>
  );
}
