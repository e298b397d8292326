import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { Secondary } from '../../../../../ui/text';
import { useWords } from '../../../../../words/useWords';
import { placeText } from '../../../../../words/workload/placeText';

/** A place in a queue, and what stands before it. */
export function PlacePart(props: { part: Extract<Part, { type: 'place' }> }) {
  const words = useWords();
  const { lead, facts } = placeText(props.part, words);
  return (
    <KeyValue name={words.t('part.queue')}>
      {lead} <Secondary>{facts.join(' · ')}</Secondary>
    </KeyValue>
  );
}
