import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import type { AcceleratorChoice } from '../../preview/accelerators';
import { reasonCounts } from '../../preview/reasonCounts';
import type { Answered } from '../../preview/usePlacement';
import { CopyableCode } from '../../ui/CopyableCode';
import { useWords } from '../../words/useWords';
import { AnswerHeadline } from './AnswerHeadline';
import { Caveats } from './Caveats';
import { NodeStrip } from './NodeStrip';
import { Preemption } from './Preemption';
import { ReasonsTable } from './ReasonsTable';
import { UnknownReasons } from './UnknownReasons';

const Root = styled('div', {
  shouldForwardProp: prop => prop !== 'dimmed',
})<{ dimmed: boolean }>(({ theme, dimmed }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(1.5),
  opacity: dimmed ? 0.5 : 1,
  transition: 'opacity 150ms',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
}));

/**
 * The answer: how many fit, where, why not elsewhere, and what kube-scheduler would say. Dimmed where it is not the
 * answer to the inputs, or not given on the cluster's state now.
 */
export function Answer(props: {
  answered: Answered;
  current: boolean;
  asOf: number | undefined;
  offered: Iterable<AcceleratorChoice>;
  /** What would fit in place of what does not. */
  remedies: ReactNode;
}) {
  const { answered, current, asOf, offered, remedies } = props;
  const { answer } = answered;
  const { next, caveats, unknownReasons } = answer.preview;
  const { t } = useWords();
  const reasons = reasonCounts(answer);
  return (
    <Root dimmed={!current || asOf !== undefined}>
      <AnswerHeadline
        answered={answered}
        current={current}
        asOf={asOf}
        offered={offered}
      />
      <UnknownReasons reasons={unknownReasons} />
      <NodeStrip nodes={answer.nodes} resource={answer.resource} />
      {remedies}
      {reasons.length > 0 && (
        <ReasonsTable
          label={t(next ? 'preview.reasons' : 'preview.reasonsWhenFits')}
          reasons={reasons}
          nodes={answer.nodes.length}
        />
      )}
      {next?.message && (
        <CopyableCode
          label={t('preview.message')}
          text={next.message}
          copyText={t('preview.copy')}
          copiedText={t('preview.copied')}
        />
      )}
      {next && <Preemption next={next} />}
      <Caveats caveats={caveats} />
    </Root>
  );
}
