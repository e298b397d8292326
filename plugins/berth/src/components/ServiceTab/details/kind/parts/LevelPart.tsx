import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

/** One level of a topology; the levels follow each other from the widest to the narrowest. */
export function LevelPart(props: { part: Extract<Part, { type: 'level' }> }) {
  const { name, domains } = props.part;
  const { t } = useWords();
  return (
    <KeyValue name={plainText(name)}>
      {domains === undefined ? '–' : t('part.domains', { count: domains })}
    </KeyValue>
  );
}
