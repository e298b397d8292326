import { styled } from '@mui/material/styles';
import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import type { PersonalRow } from '../../personal/usePersonalStatus';
import { QuietButton } from '../../ui/QuietButton';
import { Secondary } from '../../ui/text';
import { timeText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: theme.spacing(0.75),
}));

function stateText(
  { freshness }: ClusterStatus,
  { signIn, attempt }: PersonalRow,
  words: Words,
  now: number,
): string | undefined {
  const { t, locale } = words;
  if (attempt === 'asking') return t('personal.asking');
  if (attempt === 'failed') return t('personal.readFailed');
  if (attempt === 'tooMany') return t('personal.tooMany');
  if (freshness.status === 'read') {
    return t('personal.read', { time: timeText(freshness.at, now, locale) });
  }
  if (freshness.status !== 'notAsked') return undefined;
  if (signIn === 'missing') return t('personal.install');
  return signIn === 'failed'
    ? t('personal.signInFailed')
    : t('personal.notAsked');
}

/** Of a cluster that takes its reader's sign-in: when it was read, and the button that reads it. */
export function PersonalLine(props: {
  cluster: ClusterStatus;
  row: PersonalRow;
}) {
  const { cluster, row } = props;
  const words = useWords();
  const { t } = words;
  const text = stateText(cluster, row, words, useNow(30_000));
  const { name } = cluster.cluster;
  return (
    <Line>
      {text && <Secondary role="status">{text}</Secondary>}
      {(row.signIn === 'wanted' || row.signIn === 'failed') && (
        <QuietButton
          aria-label={t('personal.signInTo', { cluster: name })}
          onClick={row.onSignIn}
        >
          {t('personal.signIn')}
        </QuietButton>
      )}
      {row.signIn === 'done' && row.attempt !== 'asking' && (
        <QuietButton
          aria-label={t('personal.readClusterAgain', { cluster: name })}
          onClick={row.onReadAgain}
        >
          {t('personal.readAgain')}
        </QuietButton>
      )}
    </Line>
  );
}
