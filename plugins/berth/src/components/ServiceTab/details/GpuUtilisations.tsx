import type {
  Freshness,
  WorkloadGpus,
} from '@berth/backstage-plugin-berth-common';
import { KeyValue } from '../../../ui/KeyValues';
import { Secondary } from '../../../ui/text';
import { gpuUnitText } from '../../../words/gpuUnits';
import {
  gpuUtilisationFacts,
  gpuUtilisationRange,
} from '../../../words/gpuUtilisation';
import { useNow } from '../../../words/useNow';
import { useWords } from '../../../words/useWords';

/** What the GPUs of a workload do, one line for each unit; nothing where nobody measures it. */
export function GpuUtilisations(props: {
  gpus: readonly WorkloadGpus[];
  freshness: Freshness | undefined;
}) {
  const { gpus, freshness } = props;
  const words = useWords();
  const now = useNow(30_000);
  const lines = gpus.flatMap(gpu => {
    const [first, ...others] = gpuUtilisationFacts(gpu, {
      freshness,
      words,
      now,
    });
    const range = gpuUtilisationRange(gpu, words);
    const facts = [...(range ? [range] : []), ...others];
    const unit = gpuUnitText(gpu, words, gpu.bound);
    return first
      ? [
          <div key={`${gpu.resource} ${unit}`}>
            {unit} {first} <Secondary>{facts.join(' · ')}</Secondary>
          </div>,
        ]
      : [];
  });
  return (
    <KeyValue name={words.t('utilisation.title')}>
      {lines.length > 0 && lines}
    </KeyValue>
  );
}
