import { styled } from '@mui/material/styles';
import type { FreshCluster } from '../../fleet/knowledge';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { clusterDoubts, utilisationDoubt } from '../../words/clusterDoubts';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: theme.spacing(0.75),
  overflowWrap: 'anywhere',
}));

/** What is not known of the clusters that something is said of, and what of it is of an earlier time; nothing where all is known. */
export function ClusterDoubts(props: {
  clusters: readonly FreshCluster[];
  /** The same clusters, by what is known of what their GPUs do, where that matters. */
  utilisation?: readonly FreshCluster[];
}) {
  const { clusters, utilisation = [] } = props;
  const words = useWords();
  const now = useNow(30_000);
  const unmeasured = utilisationDoubt(utilisation, words, now);
  const lines = [
    ...clusterDoubts(clusters, words, now),
    ...(unmeasured ? [unmeasured] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Secondary as="div" role="status">
      {lines.map(line => (
        <Line key={line}>
          <ToneMark tone="unknown" />
          <span>{line}</span>
        </Line>
      ))}
    </Secondary>
  );
}
