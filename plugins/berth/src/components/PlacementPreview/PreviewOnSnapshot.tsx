import { useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { acceleratorChoices } from '../../preview/accelerators';
import { lastKnownAt } from '../../preview/lastKnownAt';
import type { PlacementInputs } from '../../preview/PlacementInputs';
import { placementProfile } from '../../preview/placementProfile';
import type { StartingPoint } from '../../preview/StartingPoint';
import { usePlacement } from '../../preview/usePlacement';
import { Answer } from './Answer';
import { AsOf } from './AsOf';
import { InputsForm } from './InputsForm';
import { PreviewLayout } from './PreviewLayout';
import { Remedies } from './Remedies';

const Inputs = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
}));

/** The preview with a snapshot at hand: everything from here on happens in the browser. */
export function PreviewOnSnapshot(props: {
  snapshot: Snapshot;
  answeredAt: number;
  offline: boolean;
  clusters: readonly ClusterSummary[];
  start: StartingPoint;
  inputs: PlacementInputs;
  workloads: readonly string[];
  onChange: (change: Partial<PlacementInputs>) => void;
}) {
  const { snapshot, clusters, start, inputs, workloads, onChange } = props;
  const summary = clusters.find(({ name }) => name === inputs.cluster);
  const kubernetesVersion = summary?.kubernetesVersion;
  const { answeredAt, offline } = props;
  const asOf = lastKnownAt({ summary, answeredAt, offline });
  const { profile } = useMemo(
    () => placementProfile(kubernetesVersion),
    [kubernetesVersion],
  );
  const choices = useMemo(() => acceleratorChoices(snapshot), [snapshot]);
  const { problems, answered, current } = usePlacement({
    snapshot,
    profile,
    start,
    inputs,
  });
  return (
    <PreviewLayout
      inputs={
        <Inputs>
          <InputsForm
            inputs={inputs}
            start={start}
            problems={problems}
            snapshot={snapshot}
            choices={choices}
            workloads={workloads}
            clusters={clusters}
            onChange={onChange}
          />
          <AsOf
            kubernetesVersion={kubernetesVersion}
            asOf={asOf}
            answeredAt={answeredAt}
          />
        </Inputs>
      }
      answer={
        answered && (
          <Answer
            answered={answered}
            current={current}
            asOf={asOf}
            offered={choices.values()}
            remedies={
              <Remedies
                snapshot={snapshot}
                profile={profile}
                start={start}
                answered={answered}
                onChange={onChange}
              />
            }
          />
        )
      }
    />
  );
}
