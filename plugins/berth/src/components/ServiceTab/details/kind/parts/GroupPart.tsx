import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { healthTone } from '../../../../../service/healthTone';
import { KeyValue } from '../../../../../ui/KeyValues';
import { RolloutBar } from '../../../../../ui/RolloutBar';
import { Secondary } from '../../../../../ui/text';
import { ToneMark } from '../../../../../ui/ToneMark';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';
import { groupText, isOver } from '../../../../../words/workload/groupText';

/** Pods or jobs that are alike: a RayCluster's head, a TrainJob's trainer. */
export function GroupPart(props: { part: Extract<Part, { type: 'group' }> }) {
  const { part } = props;
  const { health, ready, desired } = part;
  const words = useWords();
  const { lead, facts } = groupText(part, words);
  const name = plainText(part.name);
  return (
    <KeyValue name={name}>
      {health && (
        <>
          <ToneMark tone={healthTone(health)} /> {health}
          {lead && ' · '}
        </>
      )}
      {lead} <Secondary>{facts.join(' · ')}</Secondary>
      {ready !== undefined &&
        desired !== undefined &&
        desired > 0 &&
        !isOver(part) && (
          <RolloutBar
            available={ready}
            desired={desired}
            tone={health === 'Degraded' ? 'bad' : 'look'}
            label={words.t('part.bar', { name, ready, desired })}
          />
        )}
    </KeyValue>
  );
}
