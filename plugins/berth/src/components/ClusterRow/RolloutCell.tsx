import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { sumRollouts } from '../../service/clusterRow';
import { RolloutBar } from '../../ui/RolloutBar';
import { Primary, Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { useWords } from '../../words/useWords';

/** How many of the wanted pods are there, over all workloads of the cluster. */
export function RolloutCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const sum = sumRollouts(cluster.workloads);
  if (!sum) {
    return (
      <Secondary>
        {absenceText(cluster.capabilities.workloads, words) ??
          words.t('absent.noWorkload')}
      </Secondary>
    );
  }
  const stale = cluster.freshness.status === 'stale';
  const tone = stale ? 'unknown' : sum.stalled ? 'bad' : 'look';
  return (
    <>
      <Primary>
        {stale ? (
          <>
            {sum.available} / {sum.desired}{' '}
            <Secondary>{words.t('freshness.then')}</Secondary>
          </>
        ) : (
          words.t('rollout.available', sum)
        )}
      </Primary>
      <RolloutBar
        available={sum.available}
        desired={sum.desired}
        tone={tone}
        label={words.t('rollout.bar', sum)}
      />
    </>
  );
}
