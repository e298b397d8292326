import { styled } from '@mui/material/styles';
import { useWords } from '../words/useWords';
import { QuietButton } from './QuietButton';
import { SubSection } from './SubSection';
import { Secondary } from './text';

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

/** A change by which what does not fit would fit. */
export interface WayOut {
  /** What is to be changed, in words. */
  what: string;
  /** Pods that fit then, which are all. */
  pods: number;
  /** What else has to be. */
  needs?: string;
  onTake: () => void;
}

/** What would fit in place of what does not; each is one click away. Nothing, or `otherwise`, where there is none. */
export function WaysOut(props: {
  ways: readonly WayOut[];
  otherwise?: string;
}) {
  const { ways, otherwise } = props;
  const { t } = useWords();
  if (ways.length === 0 && otherwise === undefined) return null;
  return (
    <SubSection title={t('preview.ways.title')} heading="h4">
      {ways.length === 0 ? (
        <Secondary>{otherwise}</Secondary>
      ) : (
        <List>
          {ways.map(({ what, pods, needs, onTake }) => (
            <Item key={what}>
              <strong>{what}</strong>
              <Secondary>
                {t('preview.ways.effect', { count: pods })}
                {needs && ` · ${needs}`}
              </Secondary>
              <QuietButton
                look="outlined"
                aria-label={t('preview.ways.takeLabel', { what })}
                onClick={onTake}
              >
                {t('preview.ways.take')}
              </QuietButton>
            </Item>
          ))}
        </List>
      )}
    </SubSection>
  );
}
