import { styled } from '@mui/material/styles';
import type { Alternative } from '../../creating/alternatives';
import type { PlacementTexts } from '../../creating/PlacementValue';
import { QuietButton } from '../../ui/QuietButton';
import { SubSection } from '../../ui/SubSection';
import { Secondary } from '../../ui/text';
import { useWords, type Words } from '../../words/useWords';

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

const Item = styled('li')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(0.5, 1),
  padding: theme.spacing(0.75, 0),
  borderTop: `1px solid ${theme.palette.divider}`,
  fontSize: theme.typography.pxToRem(14),
  '& > button': { marginInlineStart: 'auto' },
}));

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
    <SubSection title={t('creating.alternatives.title')} heading="h4">
      {alternatives.length === 0 ? (
        <Secondary>
          {cluster
            ? t('creating.alternatives.nothing', { cluster })
            : t('creating.alternatives.nowhere')}
        </Secondary>
      ) : (
        <List>
          {alternatives.map(alternative => {
            const what = whatOf(alternative, texts, words);
            return (
              <Item key={what}>
                <strong>{what}</strong>
                <Secondary>
                  {t('creating.alternatives.effect', {
                    count: alternative.pods,
                  })}
                  {alternative.kind === 'precision' &&
                    ` · ${t('creating.alternatives.checkpoint')}`}
                </Secondary>
                <QuietButton
                  variant="outlined"
                  aria-label={t('creating.alternatives.tryLabel', { what })}
                  onClick={() => onTake(alternative.change)}
                >
                  {t('creating.alternatives.try')}
                </QuietButton>
              </Item>
            );
          })}
        </List>
      )}
    </SubSection>
  );
}
