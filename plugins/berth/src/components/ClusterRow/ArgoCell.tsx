import { styled } from '@mui/material/styles';
import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import type { ArgoApplication } from '@berth/backstage-plugin-berth-workloads';
import { applicationTone, foremostApplication } from '../../service/clusterRow';
import { Primary, Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { absenceText } from '../../words/freshness';
import { shortRevision } from '../../words/revision';
import { ageText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { Absent } from './Absent';

const State = styled(Primary)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
}));

function revisionOf(application: ArgoApplication): string | undefined {
  const revision =
    application.sources.find(source => source.revision)?.revision ??
    application.history[0]?.revisions[0];
  return revision && shortRevision(revision);
}

/** Whether Git and the cluster agree, at which revision, and since when. */
export function ArgoCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const absence = absenceText(cluster.capabilities.argo, words);
  const foremost = foremostApplication(cluster);
  if (!foremost) {
    return (
      <Absent column="argo" why={absence} none={t('absent.noApplication')} />
    );
  }
  const { shown, more } = foremost;
  const facts = [
    revisionOf(shown),
    ageText(shown.history[0]?.deployedAt, now, locale),
    shown.instance && t('argo.instance', { name: shown.instance.name }),
  ].filter(Boolean);
  return (
    <>
      <State>
        <ToneMark
          tone={absence && !shown.instance ? 'unknown' : applicationTone(shown)}
        />
        {shown.sync}
      </State>
      <Secondary>{facts.join(' · ') || t('argo.notSynced')}</Secondary>
      {more > 0 && <Secondary>{t('argo.more', { count: more })}</Secondary>}
    </>
  );
}
