import { styled } from '@mui/material/styles';
import type { AcceleratorChoice } from '../../preview/accelerators';
import type { Answered } from '../../preview/usePlacement';
import { acceleratorAmountText } from '../../words/acceleratorText';
import { placementBecause, placementHeadline } from '../../words/placement';
import { timeText } from '../../words/time';
import { useNow } from '../../words/useNow';
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

/** How many fit, and what the next one waits for; dated where it was so in the past. Read aloud when it changes. */
export function AnswerHeadline(props: {
  answered: Answered;
  current: boolean;
  asOf: number | undefined;
  offered: Iterable<AcceleratorChoice>;
}) {
  const { answered, current, asOf, offered } = props;
  const { answer, inputs, accelerator } = answered;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const headline = placementHeadline(answer, inputs, t);
  const gpus = accelerator
    ? acceleratorAmountText(answer.unitsEach, accelerator, offered, words)
    : '';
  return (
    <Root role="status">
      <HowMany>
        {asOf === undefined
          ? headline
          : t('preview.headlineAsOf', {
              headline,
              time: timeText(new Date(asOf).toISOString(), now, locale),
            })}
      </HowMany>
      <Because>
        · {placementBecause(answer, inputs, gpus, words)}
        {!current && ` · ${t('preview.earlier')}`}
      </Because>
    </Root>
  );
}
