import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { healthTone } from '../../../../../service/healthTone';
import { Foreign } from '../../../../../ui/Foreign';
import { KeyValue } from '../../../../../ui/KeyValues';
import { Secondary } from '../../../../../ui/text';
import { ToneMark } from '../../../../../ui/ToneMark';
import { plainText } from '../../../../../words/plainText';
import { objectText } from '../../../../../words/workload/objectText';

/** Another object that it makes or is made from: a TrainJob's runtime, a RayService's cluster. */
export function ObjectPart(props: { part: Extract<Part, { type: 'object' }> }) {
  const { name, object, health, message } = props.part;
  return (
    <KeyValue name={plainText(name)}>
      <Foreign text={objectText(object)} />
      {health && (
        <>
          {' · '}
          <ToneMark tone={healthTone(health)} /> {health}
        </>
      )}{' '}
      {message && (
        <Secondary>
          <Foreign text={message} lang="en" />
        </Secondary>
      )}
    </KeyValue>
  );
}
