import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

/** Counts by name, as findings by severity. */
export function CountsPart(props: { part: Extract<Part, { type: 'counts' }> }) {
  const { name, counts } = props.part;
  const { locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const text = Object.entries(counts)
    .map(([what, count]) => `${plainText(what)} ${number.format(count)}`)
    .join(' · ');
  return <KeyValue name={plainText(name)}>{text || '–'}</KeyValue>;
}
