import type {
  Freshness,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { Section } from '../../../ui/Section';
import { Secondary } from '../../../ui/text';
import { gpuUnitText } from '../../../words/gpuUnits';
import { strategyText } from '../../../words/rolloutStrategy';
import { useWords, Words } from '../../../words/useWords';
import { GpuUtilisations } from './GpuUtilisations';
import { AutoscalerDetails } from './AutoscalerDetails';
import { Conditions } from './Conditions';
import { KindDetails } from './kind';
import { PodProblems } from './PodProblems';

const COUNTED = [
  'ready',
  'starting',
  'pending',
  'terminating',
  'failed',
] as const;

function podCountsText({ pods }: WorkloadStatus, { t }: Words): string {
  const counts = COUNTED.filter(count => pods[count] > 0).map(count =>
    t(`tab.podCounts.${count}`, { n: pods[count] }),
  );
  return counts.join(' · ') || t('tab.podCounts.none');
}

/** What it is, where, and how its rollout stands; a kind that rolls nothing out says of itself how it is. */
function noteText(
  { namespace, rollout, details }: WorkloadStatus,
  { t }: Words,
): string {
  return [
    details && t(`role.${details.role}`),
    namespace && t('tab.namespace', { namespace }),
    (rollout.phase !== 'unknown' || !details) &&
      t(`rollout.phase.${rollout.phase}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A workload in full: what the row of its cluster sums up. */
export function WorkloadDetails(props: {
  cluster: string;
  workload: WorkloadStatus;
  /** `gpuUtilisation` of its cluster. */
  gpuUtilisation?: Freshness;
}) {
  const { workload, gpuUtilisation } = props;
  const { rollout, gpus, disruptionBudgets } = workload;
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Section
        title={`${workload.kind} ${workload.name}`}
        note={noteText(workload, words)}
      >
        <KindDetails cluster={props.cluster} workload={workload} />
        <KeyValues>
          <KeyValue name={t('tab.pods')}>
            {podCountsText(workload, words)}
          </KeyValue>
          <KeyValue name={t('tab.images')}>
            {rollout.images.length > 0 &&
              rollout.images.map(image => <div key={image}>{image}</div>)}
          </KeyValue>
          <KeyValue name={t('tab.strategy')}>
            {rollout.strategy && strategyText(rollout.strategy, words)}
          </KeyValue>
          <KeyValue name={t('tab.gpuNodes')}>
            {gpus.length > 0 &&
              gpus.flatMap(gpu =>
                gpu.nodes.map(node => (
                  <div key={`${gpu.resource} ${node.name}`}>
                    {node.name}{' '}
                    <Secondary>
                      {node.count} × {gpuUnitText(gpu, words, node.count)}
                    </Secondary>
                  </div>
                )),
              )}
          </KeyValue>
          <GpuUtilisations gpus={gpus} freshness={gpuUtilisation} />
          {disruptionBudgets.map(budget => (
            <KeyValue key={budget.name} name={t('tab.disruption')}>
              {budget.name}{' '}
              <Secondary>
                {t('tab.disruptionsAllowed', {
                  count: budget.disruptionsAllowed,
                })}
              </Secondary>
            </KeyValue>
          ))}
        </KeyValues>
        {rollout.reason && <Conditions conditions={[rollout.reason]} />}
        <PodProblems workload={workload} />
      </Section>
      {workload.autoscaling.map(autoscaling => (
        <AutoscalerDetails key={autoscaling.name} autoscaling={autoscaling} />
      ))}
    </>
  );
}
