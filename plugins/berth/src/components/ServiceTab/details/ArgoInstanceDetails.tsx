import type { ArgoInstanceStatus } from '@berth/backstage-plugin-berth-common';
import { MeasuredCard } from '../../../ui/MeasuredCard';
import { useWords } from '../../../words/useWords';
import { ApplicationDetails } from './ApplicationDetails';

/** The Applications of an Argo CD instance that deploy to no cluster that Berth watches. */
export function ArgoInstanceDetails(props: { instance: ArgoInstanceStatus }) {
  const { instance } = props;
  const { t } = useWords();
  return (
    <MeasuredCard title={t('argo.instance', { name: instance.name })}>
      {instance.applications.map(application => (
        <ApplicationDetails
          key={`${application.namespace}/${application.name}`}
          application={application}
        />
      ))}
    </MeasuredCard>
  );
}
