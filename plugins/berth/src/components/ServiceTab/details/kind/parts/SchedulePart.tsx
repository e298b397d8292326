import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { Foreign } from '../../../../../ui/Foreign';
import { KeyValue } from '../../../../../ui/KeyValues';
import { Secondary } from '../../../../../ui/text';
import { plainText } from '../../../../../words/plainText';
import { ageText } from '../../../../../words/time';
import { useNow } from '../../../../../words/useNow';
import { useWords } from '../../../../../words/useWords';

/** When something runs again and again, and when it last did. */
export function SchedulePart(props: {
  part: Extract<Part, { type: 'schedule' }>;
}) {
  const { cron, timeZone, last, lastSuccessful } = props.part;
  const { t, locale } = useWords();
  const now = useNow(30_000);
  const lastRun = ageText(last, now, locale);
  const lastGood = ageText(lastSuccessful, now, locale);
  const facts = [
    timeZone && t('part.timeZone', { timeZone: plainText(timeZone) }),
    lastRun ? t('part.last', { duration: lastRun }) : t('part.neverRan'),
    lastGood && t('part.lastSuccessful', { duration: lastGood }),
  ];
  return (
    <KeyValue name={t('part.schedule')}>
      <Foreign text={cron} />{' '}
      <Secondary>{facts.filter(Boolean).join(' · ')}</Secondary>
    </KeyValue>
  );
}
