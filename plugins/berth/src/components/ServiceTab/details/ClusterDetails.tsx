import type {
  Capability,
  ClusterStatus,
} from '@berth/backstage-plugin-berth-common';
import { workloadKey } from '../../../service/workloadKey';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { MeasuredCard } from '../../../ui/MeasuredCard';
import { Section } from '../../../ui/Section';
import { absenceText } from '../../../words/freshness';
import { useWords } from '../../../words/useWords';
import { ApplicationDetails } from './ApplicationDetails';
import { WorkloadDetails } from './WorkloadDetails';

const CAPABILITIES: readonly Capability[] = [
  'workloads',
  'pods',
  'nodes',
  'autoscalers',
  'disruptionBudgets',
  'argo',
];

/** All that is known of the service in one cluster, and what of that cluster Berth cannot see. */
export function ClusterDetails(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const unseen = CAPABILITIES.flatMap(capability => {
    const absence = absenceText(cluster.capabilities[capability], words);
    return absence ? [{ capability, absence }] : [];
  });
  return (
    <MeasuredCard title={cluster.cluster.title ?? cluster.cluster.name}>
      {cluster.workloads.map(workload => (
        <WorkloadDetails key={workloadKey(workload)} workload={workload} />
      ))}
      {cluster.applications.map(application => (
        <ApplicationDetails
          key={`${application.namespace}/${application.name}`}
          application={application}
        />
      ))}
      {unseen.length > 0 && (
        <Section title={words.t('tab.unseen')}>
          <KeyValues>
            {unseen.map(({ capability, absence }) => (
              <KeyValue
                key={capability}
                name={words.t(`capability.${capability}`)}
              >
                {absence}
              </KeyValue>
            ))}
          </KeyValues>
        </Section>
      )}
    </MeasuredCard>
  );
}
