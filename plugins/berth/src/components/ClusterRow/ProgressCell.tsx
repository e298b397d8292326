import type { Progress } from '@berth/backstage-plugin-berth-workloads';
import { RolloutBar } from '../../ui/RolloutBar';
import { Primary, Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { progressText } from '../../words/workload/progressText';

/** How far something is that has no replicas to roll out: jobs of so many, percent of a training. */
export function ProgressCell(props: { progress: Progress; stale: boolean }) {
  const { progress, stale } = props;
  const words = useWords();
  const { lead, bar, facts } = progressText(progress, words);
  const tone = progress.failed ? 'bad' : 'look';
  return (
    <>
      <Primary>{lead}</Primary>
      {bar && (
        <RolloutBar
          available={progress.done}
          desired={progress.total ?? 100}
          tone={stale ? 'unknown' : tone}
          label={bar}
        />
      )}
      <Secondary>
        {[...(stale ? [words.t('freshness.then')] : []), ...facts].join(' · ')}
      </Secondary>
    </>
  );
}
