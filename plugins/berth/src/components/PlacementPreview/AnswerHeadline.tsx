import { styled } from '@mui/material/styles';
import type { AcceleratorChoice } from '../../preview/accelerators';
import type { Answered } from '../../preview/usePlacement';
import { acceleratorAmountText } from '../../words/acceleratorText';
import { placementBecause, placementHeadline } from '../../words/placement';
import { useWords } from '../../words/useWords';

const Root = styled('p')(({ theme }) => ({
  // Room for two lines, always: what is below must not jump while one types.
  minHeight: '2.6rem',
  margin: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  alignContent: 'flex-start',
  columnGap: theme.spacing(1),
  lineHeight: 1.4,
}));

const HowMany = styled('strong')(({ theme }) => ({
  fontSize: theme.typography.pxToRem(24),
  fontWeight: 600,
  lineHeight: 1.3,
}));

const Because = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(14),
}));

/** How many fit, and what the next one waits for. Read aloud when it changes. */
export function AnswerHeadline(props: {
  answered: Answered;
  current: boolean;
  offered: Iterable<AcceleratorChoice>;
}) {
  const { answered, current, offered } = props;
  const { answer, inputs, accelerator } = answered;
  const words = useWords();
  const { t } = words;
  const gpus = accelerator
    ? acceleratorAmountText(answer.unitsEach, accelerator, offered, words)
    : '';
  return (
    <Root role="status">
      <HowMany>{placementHeadline(answer, inputs, t)}</HowMany>
      <Because>
        · {placementBecause(answer, inputs, gpus, words)}
        {!current && ` · ${t('preview.earlier')}`}
      </Because>
    </Root>
  );
}
