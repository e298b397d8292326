import type { ClusterAnswer } from '../../creating/answerClusters';
import { Choices } from '../../ui/Choices';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { timeText } from '../../words/time';
import { unitsHeadline } from '../../words/unitsText';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const TONES = {
  fits: 'good',
  partly: 'look',
  'does not fit': 'bad',
  unknown: 'unknown',
} as const;

/** What a cluster says, in a line. */
function Said(props: { answer: ClusterAnswer | undefined }) {
  const { answer } = props;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  if (!answer) {
    return <Secondary>{t('creating.clusters.waiting')}</Secondary>;
  }
  if (answer.status !== 'answered') {
    return <Secondary>{t(`creating.clusters.${answer.status}`)}</Secondary>;
  }
  const { asOf } = answer.of;
  const { verdict } = answer.answer;
  return (
    <span>
      <ToneMark tone={asOf === undefined ? TONES[verdict] : 'unknown'} />{' '}
      {unitsHeadline(answer.answer, words)}
      {asOf !== undefined &&
        ` ${t('creating.clusters.asOf', {
          time: timeText(new Date(asOf).toISOString(), now, locale),
        })}`}
    </span>
  );
}

/** Every cluster with what it says, to choose from. */
export function ClusterChoices(props: {
  names: readonly string[];
  answers: readonly ClusterAnswer[];
  chosen: string;
  onChoose: (cluster: string) => void;
}) {
  const { names, answers, chosen, onChoose } = props;
  const { t } = useWords();
  return (
    <Choices
      label={t('creating.clusters.title')}
      value={chosen}
      onChange={onChoose}
      options={[
        ...names.map(name => ({
          value: name,
          text: name,
          note: <Said answer={answers.find(answer => answer.name === name)} />,
        })),
        {
          value: '',
          text: t('creating.clusters.none'),
          note: <Secondary>{t('creating.clusters.noneDetail')}</Secondary>,
        },
      ]}
    />
  );
}
