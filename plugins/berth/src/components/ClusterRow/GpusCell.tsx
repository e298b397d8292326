import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { sumGpus } from '../../service/clusterRow';
import { Pips } from '../../ui/Pips';
import { Primary, Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { gpuUnitText } from '../../words/gpuUnits';
import { useWords } from '../../words/useWords';

/** The accelerators the service asks for here, and how many of them its pods have; one line for each unit. */
export function GpusCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const { t } = words;
  const gpus = sumGpus(cluster.workloads);
  if (gpus.length === 0) {
    return (
      <Secondary>
        {absenceText(cluster.capabilities.pods, words) ?? t('absent.noGpus')}
      </Secondary>
    );
  }
  return (
    <>
      {gpus.map(gpu => {
        const { bound, requested, resource } = gpu;
        const unit = gpuUnitText(gpu, words);
        return (
          <div key={`${resource} ${unit}`}>
            <Primary>{t('gpus.boundOf', { bound, requested })}</Primary>{' '}
            <Secondary>{unit}</Secondary>
            <Pips
              lit={bound}
              free={Math.max(0, requested - bound)}
              dimmed={cluster.freshness.status === 'stale'}
              label={t('gpus.pips', { bound, requested, unit })}
            />
          </div>
        );
      })}
    </>
  );
}
