import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import type { PlacementAnswer } from '../../preview/PlacementAnswer';
import type { UnitsAnswer } from '../../preview/units/answerUnits';
import type { DrawnNodes } from '../../preview/units/unitNodes';
import { CopyableCode } from '../../ui/CopyableCode';
import { Secondary } from '../../ui/text';
import { plainText } from '../../words/plainText';
import { roomText } from '../../words/placement';
import { timeText } from '../../words/time';
import { obstacleOf, unitsBecause, unitsHeadline } from '../../words/unitsText';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { HeadlineFrame } from '../PlacementPreview/HeadlineFrame';
import { Caveats } from '../PlacementPreview/Caveats';
import { NodeStrip } from '../PlacementPreview/NodeStrip';
import { ReasonsTable } from '../PlacementPreview/ReasonsTable';
import { UnknownReasons } from '../PlacementPreview/UnknownReasons';
import { Doubts } from './Doubts';
import { UnitsTable } from './UnitsTable';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(1.5),
}));

/** Whether all of it starts, where each set lands, and what the first pod that does not fit waits for. */
export function UnitsAnswerView(props: {
  answer: UnitsAnswer;
  demand: PodDemand;
  asOf: number | undefined;
  drawn: DrawnNodes;
  /** Where it is no more than replicas of one pod, what is said of these. */
  replicas?: PlacementAnswer['preview'];
  /** What would fit in place of what does not. */
  remedies?: ReactNode;
}) {
  const { answer, demand, asOf, drawn, replicas, remedies } = props;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const { preview } = answer;
  const { queue, when } = demand;
  const obstacle = obstacleOf(answer);
  const headline = unitsHeadline(answer, words);
  return (
    <Root>
      <HeadlineFrame
        headline={
          asOf === undefined
            ? headline
            : t('preview.headlineAsOf', {
                headline,
                time: timeText(new Date(asOf).toISOString(), now, locale),
              })
        }
        because={
          replicas && answer.verdict === 'fits'
            ? roomText(replicas, words)
            : unitsBecause(answer, words)
        }
      />
      <Doubts answer={answer} />
      <UnknownReasons reasons={preview.unknownReasons} />
      <NodeStrip nodes={drawn.nodes} resource={drawn.resource} />
      {!replicas && <UnitsTable answer={answer} />}
      {remedies}
      {obstacle && obstacle.histogram.length > 0 && (
        <ReasonsTable
          label={t('preview.reasons')}
          reasons={obstacle.histogram}
          nodes={obstacle.nodes || drawn.nodes.length}
        />
      )}
      {obstacle && (
        <CopyableCode
          label={t('units.message')}
          text={obstacle.message}
          copyText={t('preview.copy')}
          copiedText={t('preview.copied')}
        />
      )}
      <Secondary>
        {t(`units.when.${when}`)}
        {queue &&
          ` ${t('units.queue', {
            queue: plainText(queue.name),
            system: queue.system,
          })}`}
      </Secondary>
      <Caveats caveats={preview.caveats} />
    </Root>
  );
}
