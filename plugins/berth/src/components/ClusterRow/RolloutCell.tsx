import { styled } from '@mui/material/styles';
import type { ClusterStatus, Tone } from '@berth/backstage-plugin-berth-common';
import { sumRollouts } from '../../service/clusterRow';
import { NARROW } from '../../ui/narrow';
import { RolloutBar } from '../../ui/RolloutBar';
import { Primary, Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { useWords } from '../../words/useWords';
import { Absent } from './Absent';

const BarLabel = styled('span')({ [NARROW]: { display: 'none' } });

/** How many of the wanted pods are there, over all workloads of the cluster. */
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
  const count = new Intl.NumberFormat(words.locale);
  const stale = cluster.freshness.status === 'stale';
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
