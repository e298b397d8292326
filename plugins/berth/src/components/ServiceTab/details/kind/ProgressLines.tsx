import type { Progress } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../ui/KeyValues';
import { RolloutBar } from '../../../../ui/RolloutBar';
import { Secondary } from '../../../../ui/text';
import { useWords } from '../../../../words/useWords';
import { progressText } from '../../../../words/workload/progressText';

/** How far it is, by everything that it counts. */
export function ProgressLines(props: { progress: readonly Progress[] }) {
  const words = useWords();
  return (
    <>
      {props.progress.map(progress => {
        const { lead, bar, facts } = progressText(progress, words);
        const title = words.t('workload.progress.title');
        return (
          <KeyValue key={progress.what} name={title}>
            {lead} <Secondary>{facts.join(' · ')}</Secondary>
            {bar && (
              <RolloutBar
                available={progress.done}
                desired={progress.total ?? 100}
                tone={progress.failed ? 'bad' : 'look'}
                label={bar}
              />
            )}
          </KeyValue>
        );
      })}
    </>
  );
}
