import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { healthTone } from '../../../../service/healthTone';
import { Foreign } from '../../../../ui/Foreign';
import { KeyValue } from '../../../../ui/KeyValues';
import { Secondary } from '../../../../ui/text';
import { ToneMark } from '../../../../ui/ToneMark';
import { ageText } from '../../../../words/time';
import { useNow } from '../../../../words/useNow';
import { useWords } from '../../../../words/useWords';
import { causeText } from '../../../../words/workload/causeText';

/** Argo CD's word for how the object is, why, and since when. */
export function StateLine(props: {
  workload: Pick<WorkloadStatus, 'health' | 'details'>;
}) {
  const { health, details } = props.workload;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  if (!details) {
    return null;
  }
  const tone = healthTone(health);
  const { text, own } = causeText(details, words);
  const duration = ageText(details.since, now, locale);
  const facts = [text, duration && t('workload.for', { duration })];
  return (
    <KeyValue name={t('workload.state')}>
      <ToneMark tone={tone} label={t(`tone.${tone}`)} /> {health}
      {facts.some(Boolean) && ` · ${facts.filter(Boolean).join(' · ')}`}{' '}
      {own && (
        <Secondary>
          <Foreign text={own} lang="en" />
        </Secondary>
      )}
    </KeyValue>
  );
}
