import { styled } from '@mui/material/styles';
import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { Primary, Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import type { PersonalRow } from '../../personal/usePersonalStatus';
import { absenceText } from '../../words/freshness';
import { ageText, timeText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';
import { KindLines } from './KindLines';
import { PersonalLine } from './PersonalLine';

const Name = styled(Primary)(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: theme.spacing(1),
  '& svg': { position: 'relative', top: 1 },
}));

function whatRuns(cluster: ClusterStatus, words: Words, now: number): string {
  const { freshness, workloads } = cluster;
  const { t, locale } = words;
  switch (freshness.status) {
    case 'stale':
      return t('freshness.lastSeen', {
        time: timeText(freshness.since, now, locale),
        duration: ageText(freshness.since, now, locale) ?? '–',
      });
    case 'unreachable':
      return t(`trouble.${freshness.trouble.code}`);
    case 'forbidden':
      return absenceText(freshness, words) ?? t('absent.forbidden');
    case 'tooLarge':
      return t('absent.tooLarge');
    case 'loading':
      return t('absent.loading');
    default:
      break;
  }
  if (workloads.length === 0) {
    return t('absent.noWorkload');
  }
  return workloads.length === 1
    ? `${workloads[0].kind} ${workloads[0].name}`
    : t('rollout.workloads', { count: workloads.length });
}

/** The cluster, its state, and what of the service runs there. */
export function WhereCell(props: {
  cluster: ClusterStatus;
  personal?: PersonalRow;
}) {
  const { cluster, personal } = props;
  // The line below says it, and what to do.
  const isAsked = !personal || cluster.freshness.status !== 'notAsked';
  const words = useWords();
  const now = useNow(30_000);
  return (
    <>
      <Name>
        <ToneMark tone={cluster.tone} label={words.t(`tone.${cluster.tone}`)} />
        <span title={cluster.cluster.title}>{cluster.cluster.name}</span>
      </Name>
      {isAsked && <Secondary>{whatRuns(cluster, words, now)}</Secondary>}
      <KindLines cluster={cluster} />
      {personal && <PersonalLine cluster={cluster} row={personal} />}
    </>
  );
}
