import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

/** A share of traffic: an InferenceService's canary. */
export function SharePart(props: { part: Extract<Part, { type: 'share' }> }) {
  const { name, percent } = props.part;
  const { t, locale } = useWords();
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100);
  return (
    <KeyValue name={plainText(name)}>
      {t('part.share', { percent: share })}
    </KeyValue>
  );
}
