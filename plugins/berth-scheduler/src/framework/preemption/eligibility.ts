import type { PreparedCycle } from '../cycle';
import type { NodeStatuses } from '../explain';
import type { PotentialVictims } from './PotentialVictims';

const NEVER = 'not eligible due to preemptionPolicy=Never.';
const TERMINATING =
  'not eligible due to a terminating pod on the nominated node.';

/**
 * Why a pod may not preempt others, if it may not: its policy forbids it, or pods that it preempted before are still
 * going from the node that it was promised. Where that node cannot take it whoever goes, it may try again.
 * Source: pkg/scheduler/framework/plugins/defaultpreemption `PodEligibleToPreemptOthers`, v1.34.4 to v1.37.1.
 */
export function ineligibility(
  { cycle }: PreparedCycle,
  victims: PotentialVictims,
  { rejections }: NodeStatuses,
): string | undefined {
  const { snapshot, pod } = cycle;
  if (pod.spec.preemptionPolicy === 'Never') {
    return NEVER;
  }
  const promised = pod.status.nominatedNodeName;
  if (!promised || victims.isEmpty) {
    return undefined;
  }
  const node = rejections.findIndex(
    (rejection, i) =>
      rejection?.code === 'Unschedulable' && snapshot.nodeName(i) === promised,
  );
  return node >= 0 &&
    victims.on(node).some(({ podClass }) => podClass.preempted)
    ? TERMINATING
    : undefined;
}
