import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import type { PersonalRow } from '../../personal/usePersonalStatus';
import { Cell, Row } from '../../ui/Rows';
import { ArgoCell } from './ArgoCell';
import { AutoscalingCell } from './AutoscalingCell';
import { GpusCell } from './GpusCell';
import { RolloutCell } from './RolloutCell';
import { WhereCell } from './WhereCell';

/** One cluster: where, rollout, autoscaling, GPUs, Argo CD. Dimmed where what it shows is not of now. */
export function ClusterRow(props: {
  cluster: ClusterStatus;
  dimmed: boolean;
  /** Of a cluster that takes its reader's sign-in. */
  personal?: PersonalRow;
}) {
  const { cluster, dimmed, personal } = props;
  const isDated = personal
    ? personal.attempt === 'failed' || personal.attempt === 'tooMany'
    : cluster.freshness.status !== 'live';
  return (
    <Row role="row" dimmed={dimmed || isDated}>
      <Cell role="rowheader" area="where">
        <WhereCell cluster={cluster} personal={personal} />
      </Cell>
      <Cell role="cell" area="rollout">
        <RolloutCell cluster={cluster} />
      </Cell>
      <Cell role="cell" area="scale">
        <AutoscalingCell cluster={cluster} />
      </Cell>
      <Cell role="cell" area="gpus">
        <GpusCell cluster={cluster} />
      </Cell>
      <Cell role="cell" area="argo">
        <ArgoCell cluster={cluster} />
      </Cell>
    </Row>
  );
}
