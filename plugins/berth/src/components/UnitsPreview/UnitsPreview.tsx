import { useDeferredValue, useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { lastKnownAt } from '../../preview/lastKnownAt';
import type { PlacementInputs } from '../../preview/PlacementInputs';
import { placementProfile } from '../../preview/placementProfile';
import type { StartingPoint } from '../../preview/StartingPoint';
import { answerUnits } from '../../preview/units/answerUnits';
import { canAnswer } from '../../preview/units/checkUnits';
import { unitNodes } from '../../preview/units/unitNodes';
import type { UnitsInputs } from '../../preview/units/UnitsInputs';
import { readUnits, writeUnits } from '../../preview/units/unitsQuery';
import { useWords } from '../../words/useWords';
import { AsOf } from '../PlacementPreview/AsOf';
import { HeadlineFrame } from '../PlacementPreview/HeadlineFrame';
import { PreviewLayout } from '../PlacementPreview/PreviewLayout';
import { UnitsAnswerView } from './UnitsAnswerView';
import { UnitsForm } from './UnitsForm';
import { UnitsRemedies } from './UnitsRemedies';

const Inputs = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
}));

/** The preview of pods that go together, with a snapshot at hand: everything from here on happens in the browser. */
export function UnitsPreview(props: {
  snapshot: Snapshot;
  answeredAt: number;
  offline: boolean;
  clusters: readonly ClusterSummary[];
  start: StartingPoint;
  demand: PodDemand;
  inputs: PlacementInputs;
  starts: readonly StartingPoint[];
  onChange: (change: Partial<PlacementInputs>) => void;
}) {
  const { snapshot, clusters, demand, inputs, onChange } = props;
  const { answeredAt, offline } = props;
  const { t } = useWords();
  const summary = clusters.find(({ name }) => name === inputs.cluster);
  const kubernetesVersion = summary?.kubernetesVersion;
  const asOf = lastKnownAt({ summary, answeredAt, offline });
  const { profile } = useMemo(
    () => placementProfile(kubernetesVersion),
    [kubernetesVersion],
  );
  const question = useMemo(
    () => ({ demand, inputs: readUnits(inputs.sets, demand) }),
    [inputs.sets, demand],
  );
  // Fields stay ahead of the answer where thousands of nodes take longer than a key stroke.
  const asked = useDeferredValue(question);
  const answered = useMemo(() => {
    if (!canAnswer(asked.inputs, asked.demand)) {
      return undefined;
    }
    const answer = answerUnits({ snapshot, profile, ...asked });
    const drawn = unitNodes({ snapshot, preview: answer.preview, ...asked });
    return { answer, drawn, ...asked };
  }, [asked, snapshot, profile]);
  const change = (units: UnitsInputs) =>
    onChange({ sets: writeUnits(units, demand) });
  return (
    <PreviewLayout
      inputs={
        <Inputs>
          <UnitsForm
            demand={demand}
            units={question.inputs}
            inputs={inputs}
            start={props.start}
            starts={props.starts}
            clusters={clusters}
            onChange={onChange}
            onUnits={change}
          />
          <AsOf
            kubernetesVersion={kubernetesVersion}
            asOf={asOf}
            answeredAt={answeredAt}
          />
        </Inputs>
      }
      answer={
        answered ? (
          <UnitsAnswerView
            answer={answered.answer}
            demand={answered.demand}
            asOf={asOf}
            drawn={answered.drawn}
            remedies={
              <UnitsRemedies
                snapshot={snapshot}
                profile={profile}
                demand={answered.demand}
                inputs={answered.inputs}
                answer={answered.answer}
                onUnits={change}
              />
            }
          />
        ) : (
          <HeadlineFrame
            headline={t('units.headline.unknown')}
            because={t('units.because.inputs')}
          />
        )
      }
    />
  );
}
