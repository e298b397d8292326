import { styled } from '@mui/material/styles';
import type { ArgoInstanceStatus } from '@berth/backstage-plugin-berth-common';
import { foremostApplication } from '../../service/clusterRow';
import { Primary, Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { hindranceText } from '../../words/freshness';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.75),
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 0.75),
    overflowWrap: 'anywhere',
  },
}));

function factsOf(
  instance: ArgoInstanceStatus,
  words: Words,
  now: number,
): string[] {
  const { t } = words;
  const foremost = foremostApplication(instance);
  const hindrance = hindranceText(instance.freshness, words, now);
  return [
    ...(foremost ? [`${foremost.shown.name} ${foremost.shown.sync}`] : []),
    ...(foremost && foremost.more > 0
      ? [t('argo.more', { count: foremost.more })]
      : []),
    ...(hindrance ? [hindrance] : []),
  ];
}

/** Argo CD instances that deploy the service to no cluster that Berth watches, or cannot be read. */
export function ArgoInstances(props: {
  instances: readonly ArgoInstanceStatus[];
}) {
  const { instances } = props;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  return (
    <List aria-label={t('argo.instances')}>
      {instances.map(instance => (
        <li key={instance.name}>
          <ToneMark tone={instance.tone} label={t(`tone.${instance.tone}`)} />
          <Primary>{t('argo.instance', { name: instance.name })}</Primary>
          <Secondary>{factsOf(instance, words, now).join(' · ')}</Secondary>
        </li>
      ))}
    </List>
  );
}
