import type { Alternative } from '../../creating/alternatives';
import type { PlacementTexts } from '../../creating/PlacementValue';
import { WaysOut } from '../../ui/WaysOut';
import { useWords, type Words } from '../../words/useWords';

function whatOf(
  { kind, change, gpusPerPod = 0 }: Alternative,
  texts: PlacementTexts,
  { t }: Words,
): string {
  switch (kind) {
    case 'gpu':
      return t('creating.alternatives.gpu', {
        n: gpusPerPod,
        model: change.gpu ?? '',
      });
    case 'gpuElsewhere':
      return t('creating.alternatives.gpuElsewhere', {
        n: gpusPerPod,
        model: change.gpu ?? '',
        cluster: change.cluster ?? '',
      });
    case 'gpuProduct':
      return t('creating.alternatives.gpuProduct', {
        model: change.gpuProduct ?? '',
      });
    case 'pods':
      return t('creating.alternatives.pods', {
        n: Number(change.pods),
        before: Number(texts.pods),
      });
    case 'precision':
      return t('creating.alternatives.precision', {
        precision: change.precision ?? '',
        n: gpusPerPod,
        model: change.gpu ?? '',
      });
    default:
      return t('creating.alternatives.cluster', {
        cluster: change.cluster ?? '',
      });
  }
}

/** What would fit in place of what does not; each is one click away. */
export function Alternatives(props: {
  alternatives: readonly Alternative[];
  texts: PlacementTexts;
  cluster: string;
  onTake: (change: Partial<PlacementTexts>) => void;
}) {
  const { alternatives, texts, cluster, onTake } = props;
  const words = useWords();
  const { t } = words;
  return (
    <WaysOut
      ways={alternatives.map(alternative => ({
        what: whatOf(alternative, texts, words),
        pods: alternative.pods,
        needs:
          alternative.kind === 'precision'
            ? t('creating.alternatives.checkpoint')
            : undefined,
        onTake: () => onTake(alternative.change),
      }))}
      otherwise={
        cluster
          ? t('creating.alternatives.nothing', { cluster })
          : t('creating.alternatives.nowhere')
      }
    />
  );
}
