import { styled } from '@mui/material/styles';
import type { ServiceApplication } from '@berth/backstage-plugin-berth-common';
import type { ArgoSource } from '@berth/backstage-plugin-berth-workloads';
import { applicationTone } from '../../../service/clusterRow';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { OutLink } from '../../../ui/OutLink';
import { Section } from '../../../ui/Section';
import { Secondary } from '../../../ui/text';
import { ToneMark } from '../../../ui/ToneMark';
import { hindranceText } from '../../../words/freshness';
import { shortRevision } from '../../../words/revision';
import { ageText } from '../../../words/time';
import { useNow } from '../../../words/useNow';
import { useWords } from '../../../words/useWords';
import { Conditions } from './Conditions';

const Marked = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
}));

function sourceText(source: ArgoSource): string {
  return [
    source.repoURL,
    source.chart ?? source.path,
    source.targetRevision && `@ ${source.targetRevision}`,
    source.revision && `= ${shortRevision(source.revision)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** An Argo CD Application: sync, health, where from, what the last operation did, the last syncs. */
export function ApplicationDetails(props: { application: ServiceApplication }) {
  const { application } = props;
  const { operation, destination, conditions, instance } = application;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const ago = (time: string | undefined) => {
    const duration = ageText(time, now, locale);
    return duration ? t('tab.ago', { duration }) : '';
  };
  return (
    <Section
      title={t('tab.application', { name: application.name })}
      note={t('tab.namespace', { namespace: application.namespace })}
    >
      <KeyValues>
        <KeyValue name={t('tab.sync')}>
          <Marked>
            <ToneMark tone={applicationTone(application)} />
            {application.sync}
          </Marked>{' '}
          <Secondary>
            {application.autoSync ? t('tab.autoSync') : t('tab.manualSync')}
          </Secondary>
        </KeyValue>
        <KeyValue name={t('tab.health')}>
          {application.health}{' '}
          <Secondary>
            {[application.healthMessage, ago(application.healthSince)]
              .filter(Boolean)
              .join(' · ')}
          </Secondary>
        </KeyValue>
        <KeyValue name={t('tab.instance')}>
          {instance && (
            <>
              {instance.name}{' '}
              <Secondary>
                {hindranceText(instance.freshness, words, now)}
              </Secondary>
            </>
          )}
        </KeyValue>
        <KeyValue name={t('tab.argoPage')}>
          {application.url && (
            <OutLink url={application.url}>{t('tab.openInArgo')}</OutLink>
          )}
        </KeyValue>
        <KeyValue name={t('tab.project')}>{application.project}</KeyValue>
        <KeyValue name={t('tab.destination')}>
          {destination &&
            [destination.name ?? destination.server, destination.namespace]
              .filter(Boolean)
              .join(' · ')}
        </KeyValue>
        <KeyValue name={t('tab.sources')}>
          {application.sources.map(source => (
            <div key={sourceText(source)}>{sourceText(source)}</div>
          ))}
        </KeyValue>
        <KeyValue name={t('tab.operation')}>
          {operation && (
            <>
              {operation.phase}{' '}
              <Secondary>
                {[
                  ago(operation.finishedAt ?? operation.startedAt),
                  operation.message,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Secondary>
            </>
          )}
        </KeyValue>
        <KeyValue name={t('tab.history')}>
          {application.history.length > 0 &&
            application.history.map(sync => (
              <div key={sync.id}>
                {sync.revisions.map(shortRevision).join(', ')}{' '}
                <Secondary>{ago(sync.deployedAt)}</Secondary>
              </div>
            ))}
        </KeyValue>
      </KeyValues>
      <Conditions
        conditions={conditions.map(({ type, message }) => ({
          condition: type,
          reason: '',
          message,
        }))}
      />
    </Section>
  );
}
