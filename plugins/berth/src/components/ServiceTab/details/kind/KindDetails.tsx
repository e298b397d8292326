import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { KeyValue, KeyValues } from '../../../../ui/KeyValues';
import { Secondary } from '../../../../ui/text';
import { useWords } from '../../../../words/useWords';
import { scalingText } from '../../../../words/workload/scalingText';
import { AdviceList } from './AdviceList';
import { ConditionBehind } from './ConditionBehind';
import { Obstacles } from './Obstacles';
import { OriginLines } from './OriginLines';
import { OwnDetails } from './OwnDetails';
import { OwnerChain } from './OwnerChain';
import { PreviewLink } from './PreviewLink';
import { ProgressLines } from './ProgressLines';
import { ResizedPods } from './ResizedPods';
import { ServedLines } from './ServedLines';
import { StateLine } from './StateLine';

/** What an object says of itself in the words of its kind; nothing where Berth knows only its pods. */
export function KindDetails(props: {
  cluster: string;
  workload: WorkloadStatus;
}) {
  const { cluster, workload } = props;
  const { details } = workload;
  const words = useWords();
  const { t } = words;
  if (!details) {
    return null;
  }
  return (
    <>
      <KeyValues>
        <StateLine workload={workload} />
        <ProgressLines progress={details.progress} />
      </KeyValues>
      <PreviewLink cluster={cluster} workload={workload} />
      <Obstacles obstacles={details.obstacles} />
      <ResizedPods resources={details.podResources} />
      <AdviceList advice={details.advice} />
      <OwnDetails cluster={cluster} workload={{ ...workload, details }} />
      <KeyValues>
        {details.scaling.map(scaling => {
          const { lead, facts } = scalingText(scaling, words);
          return (
            <KeyValue key={lead} name={t('workload.scaling.title')}>
              {lead} <Secondary>{facts.join(' · ')}</Secondary>
            </KeyValue>
          );
        })}
        <ServedLines details={details} />
        <OriginLines details={details} />
      </KeyValues>
      <OwnerChain details={details} />
      <ConditionBehind condition={details.condition} />
    </>
  );
}
