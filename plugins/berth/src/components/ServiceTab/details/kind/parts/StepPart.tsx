import type { Tone } from '@berth/backstage-plugin-berth-common';
import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { ToneMark } from '../../../../../ui/ToneMark';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

type Step = Extract<Part, { type: 'step' }>;

const TONES: Record<Step['state'], Tone> = {
  done: 'good',
  active: 'look',
  waiting: 'unknown',
  failed: 'bad',
};

/** One step of several, in their order. */
export function StepPart(props: { part: Step }) {
  const { name, state } = props.part;
  const { t } = useWords();
  return (
    <KeyValue name={plainText(name)}>
      <ToneMark tone={TONES[state]} /> {t(`part.step.${state}`)}
    </KeyValue>
  );
}
