import { styled } from '@mui/material/styles';
import type { ClusterStatus, Tone } from '@berth/backstage-plugin-berth-common';
import { soleProgress, sumRollouts } from '../../service/clusterRow';
import { NARROW } from '../../ui/narrow';
import { RolloutBar } from '../../ui/RolloutBar';
import { Primary, Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { useWords } from '../../words/useWords';
import { Absent } from './Absent';
import { ProgressCell } from './ProgressCell';

const BarLabel = styled('span')({ [NARROW]: { display: 'none' } });

/** How many of the wanted pods are there, over all workloads of the cluster; of a single one of another kind, how far it is. */
export function RolloutCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const sum = sumRollouts(cluster.workloads);
  if (!sum) {
    return (
      <Absent
        column="rollout"
        why={absenceText(cluster.capabilities.workloads, words)}
        none={words.t('absent.noWorkload')}
      />
    );
  }
  const stale = cluster.freshness.status === 'stale';
  const progress = soleProgress(cluster.workloads);
  if (progress) {
    return <ProgressCell progress={progress} stale={stale} />;
  }
  const count = new Intl.NumberFormat(words.locale);
  const missing: Tone = sum.stalled ? 'bad' : 'look';
  return (
    <>
      <Primary>
        {count.format(sum.available)} / {count.format(sum.desired)}{' '}
        {stale ? (
          <Secondary>{words.t('freshness.then')}</Secondary>
        ) : (
          <BarLabel>{words.t('rollout.available')}</BarLabel>
        )}
      </Primary>
      <RolloutBar
        available={sum.available}
        desired={sum.desired}
        tone={stale ? 'unknown' : missing}
        label={words.t('rollout.bar', sum)}
      />
    </>
  );
}
