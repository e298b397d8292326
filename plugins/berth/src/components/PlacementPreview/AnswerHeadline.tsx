import type { AcceleratorChoice } from '../../preview/accelerators';
import type { Answered } from '../../preview/usePlacement';
import { acceleratorAmountText } from '../../words/acceleratorText';
import { placementBecause, placementHeadline } from '../../words/placement';
import { timeText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { HeadlineFrame } from './HeadlineFrame';

/** How many fit, and what the next one waits for; dated where it was so in the past. */
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
    <HeadlineFrame
      headline={
        asOf === undefined
          ? headline
          : t('preview.headlineAsOf', {
              headline,
              time: timeText(new Date(asOf).toISOString(), now, locale),
            })
      }
      because={[
        placementBecause(answer, inputs, gpus, words),
        ...(current ? [] : [t('preview.earlier')]),
      ].join(' · ')}
    />
  );
}
