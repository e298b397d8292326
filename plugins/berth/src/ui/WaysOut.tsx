import { styled } from '@mui/material/styles';
import { useWords } from '../words/useWords';
import { QuietButton } from './QuietButton';
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

/** What would fit in place of what does not; each is one click away. */
export function WaysOut(props: { ways: readonly WayOut[] }) {
  const { t } = useWords();
  return (
    <List>
      {props.ways.map(({ what, pods, needs, onTake }) => (
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
  );
}
