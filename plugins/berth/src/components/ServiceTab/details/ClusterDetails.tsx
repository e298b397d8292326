import type {
  Capability,
  ClusterStatus,
} from '@berth/backstage-plugin-berth-common';
import { workloadKey } from '../../../service/workloadKey';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { MeasuredCard } from '../../../ui/MeasuredCard';
import { Section } from '../../../ui/Section';
import { hindranceText } from '../../../words/freshness';
import { gpuHindranceText } from '../../../words/gpuUtilisation';
import { useNow } from '../../../words/useNow';
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
  const now = useNow(30_000);
  const hindered = new Map<string, string[]>();
  const hinder = (why: string | undefined, name: string) => {
    if (why) hindered.set(why, [...(hindered.get(why) ?? []), name]);
  };
  for (const capability of CAPABILITIES) {
    hinder(
      hindranceText(cluster.capabilities[capability], words, now),
      words.t(`capability.${capability}`),
    );
  }
  for (const { freshness, ...kind } of cluster.kindTroubles ?? []) {
    hinder(hindranceText(freshness, words, now), nameOf(kind));
  }
  for (const { count, ...kind } of cluster.unread ?? []) {
    hinder(
      words.t('absent.unread'),
      words.t('absent.unreadObjects', { kind: nameOf(kind), n: count }),
    );
  }
  if (cluster.gpuUtilisation) {
    hinder(
      gpuHindranceText(cluster.gpuUtilisation, words, now),
      words.t('utilisation.title'),
    );
  }
  return (
    <MeasuredCard title={cluster.cluster.name}>
      {cluster.workloads.map(workload => (
        <WorkloadDetails
          key={workloadKey(workload)}
          cluster={cluster.cluster.name}
          workload={workload}
          gpuUtilisation={cluster.gpuUtilisation}
        />
      ))}
      {cluster.applications.map(application => (
        <ApplicationDetails
          key={`${application.namespace}/${application.name}`}
          application={application}
        />
      ))}
      {hindered.size > 0 && (
        <Section title={words.t('tab.unseen')}>
          <KeyValues>
            {[...hindered].map(([why, names]) => (
              <KeyValue key={why} name={why}>
                {names.join(', ')}
              </KeyValue>
            ))}
          </KeyValues>
        </Section>
      )}
    </MeasuredCard>
  );
}

/** Several projects have a Job. Those of Kubernetes itself are known by their kind alone. */
function nameOf({ group, kind }: { group: string; kind: string }): string {
  const isOfKubernetes = !group.includes('.') || group.endsWith('.k8s.io');
  return isOfKubernetes ? kind : `${kind} (${group})`;
}
