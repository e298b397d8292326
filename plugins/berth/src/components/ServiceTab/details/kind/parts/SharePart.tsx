import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';
import { shareText } from '../../../../../words/workload/shareText';

/** A share of traffic: an InferenceService's canary. */
export function SharePart(props: { part: Extract<Part, { type: 'share' }> }) {
  const words = useWords();
  return (
    <KeyValue name={plainText(props.part.name)}>
      {shareText(props.part, words)}
    </KeyValue>
  );
}
