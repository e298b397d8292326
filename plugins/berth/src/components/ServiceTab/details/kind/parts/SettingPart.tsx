import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { Foreign } from '../../../../../ui/Foreign';
import { KeyValue } from '../../../../../ui/KeyValues';
import { plainText } from '../../../../../words/plainText';

/** How it is told to behave, in its own words: a sync policy, a pipeline. */
export function SettingPart(props: {
  part: Extract<Part, { type: 'setting' }>;
}) {
  const { name, value } = props.part;
  return (
    <KeyValue name={plainText(name)}>
      <Foreign text={value} />
    </KeyValue>
  );
}
