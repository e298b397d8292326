import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { Foreign } from '../../../../../ui/Foreign';
import { KeyValue } from '../../../../../ui/KeyValues';
import { Secondary } from '../../../../../ui/text';
import { ageText } from '../../../../../words/time';
import { useNow } from '../../../../../words/useNow';
import { useWords } from '../../../../../words/useWords';
import { objectText } from '../../../../../words/workload/objectText';

/** Something that was done to an object. */
export function ChangePart(props: { part: Extract<Part, { type: 'change' }> }) {
  const { object, message, at } = props.part;
  const { t, locale } = useWords();
  const duration = ageText(at, useNow(30_000), locale);
  return (
    <KeyValue name={t('part.change')}>
      <Foreign text={message} lang="en" />{' '}
      <Secondary>
        {[objectText(object), duration && t('tab.ago', { duration })]
          .filter(Boolean)
          .join(' · ')}
      </Secondary>
    </KeyValue>
  );
}
