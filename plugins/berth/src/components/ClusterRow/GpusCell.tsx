import { styled } from '@mui/material/styles';
import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { sumGpus } from '../../service/clusterRow';
import { Pips } from '../../ui/Pips';
import { Primary, Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { gpuUnitText } from '../../words/gpuUnits';
import { gpuUtilisationFacts } from '../../words/gpuUtilisation';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { Absent } from './Absent';

const Line = styled('div')(({ theme }) => ({
  '& > div': { marginTop: theme.spacing(0.5) },
}));

/** The accelerators the service asks for here, how many of them its pods have, and what those do; one line for each unit. */
export function GpusCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  const gpus = sumGpus(cluster.workloads);
  if (gpus.length === 0) {
    return (
      <Absent
        column="gpus"
        why={absenceText(cluster.capabilities.pods, words)}
        none={t('absent.noGpus')}
      />
    );
  }
  return (
    <>
      {gpus.map(gpu => {
        const { bound, requested, resource } = gpu;
        const unit = gpuUnitText(gpu, words, requested);
        const facts = gpuUtilisationFacts(gpu, {
          freshness: cluster.gpuUtilisation,
          words,
          now,
        });
        return (
          <Line key={`${resource} ${unit}`}>
            <Primary>{t('gpus.boundOf', { bound, requested })}</Primary>{' '}
            <Secondary>{unit}</Secondary>
            <Pips
              lit={bound}
              free={Math.max(0, requested - bound)}
              dimmed={cluster.freshness.status === 'stale'}
              label={t('gpus.pips', { bound, requested, unit })}
            />
            {facts.length > 0 && <Secondary>{facts.join(' · ')}</Secondary>}
          </Line>
        );
      })}
    </>
  );
}
