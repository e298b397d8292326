import { styled } from '@mui/material/styles';
import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { sentenceFacts } from '../../words/facts';
import { sentenceLine } from '../../words/sentence';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: theme.typography.pxToRem(14),
  lineHeight: 1.45,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    alignItems: 'baseline',
    overflowWrap: 'anywhere',
  },
}));

/** The problems behind the worst one, worst first. */
export function Problems(props: { problems: readonly ServiceProblem[] }) {
  const words = useWords();
  const now = useNow(30_000);
  return (
    <List aria-label={words.t('tab.problems')}>
      {props.problems.map(({ tone, sentence, workload }) => {
        const line = sentenceLine(sentence, words, now);
        return (
          <li key={`${workload?.cluster} ${workload?.name} ${line}`}>
            <ToneMark tone={tone} label={words.t(`tone.${tone}`)} />
            <div>
              {line}{' '}
              <Secondary>
                {sentenceFacts(sentence, words, now).join(' · ')}
              </Secondary>
            </div>
          </li>
        );
      })}
    </List>
  );
}
