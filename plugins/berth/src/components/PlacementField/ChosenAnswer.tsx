import { useMemo } from 'react';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import type { AskedCluster } from '../../creating/answerClusters';
import { answerReplicas } from '../../preview/answerInputs';
import type { UnitsAnswer } from '../../preview/units/answerUnits';
import { isPlainDemand } from '../../preview/units/isPlainDemand';
import { unitNodes } from '../../preview/units/unitNodes';
import { acceleratorsOf, startingUnits } from '../../preview/units/UnitsInputs';
import { SubSection } from '../../ui/SubSection';
import { useWords } from '../../words/useWords';
import { AsOf } from '../PlacementPreview/AsOf';
import { UnitsAnswerView } from '../UnitsPreview/UnitsAnswerView';

/** What the chosen cluster says, node by node; of replicas of one pod how many more would fit, too. */
export function ChosenAnswer(props: {
  of: AskedCluster;
  answer: UnitsAnswer;
  demand: PodDemand;
}) {
  const { of, answer, demand } = props;
  const { snapshot, profile } = of;
  const { t } = useWords();
  const replicas = useMemo(() => {
    if (!isPlainDemand(demand)) {
      return undefined;
    }
    const [set] = demand.units[0].sets;
    const accelerators = acceleratorsOf(set);
    return answerReplicas({
      snapshot,
      profile,
      request: { pod: set.pod, replicas: set.count },
      accelerators: {
        resource: accelerators?.resource,
        each: Number(accelerators?.count ?? 0),
      },
    });
  }, [snapshot, profile, demand]);
  const drawn = useMemo(
    () =>
      replicas ??
      unitNodes({
        snapshot,
        preview: answer.preview,
        demand,
        inputs: startingUnits(demand),
      }),
    [replicas, snapshot, answer, demand],
  );
  return (
    <SubSection
      title={t('creating.details', { cluster: of.name })}
      heading="h4"
    >
      <UnitsAnswerView
        answer={answer}
        demand={demand}
        asOf={of.asOf}
        drawn={drawn}
        replicas={replicas?.preview}
      />
      <AsOf
        kubernetesVersion={of.summary?.kubernetesVersion}
        asOf={of.asOf}
        answeredAt={of.answeredAt}
      />
    </SubSection>
  );
}
