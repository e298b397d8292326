import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { messageOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/**
 * The pod goes on with what it has, because its node cannot give what it was resized to: not now (`Deferred`), or never
 * (`Infeasible`); or the node tried and failed (`Error`).
 *
 * Source: KEP-1287; k8s.io/api 0.37 `core/v1/types.go` `PodResizePending`, `PodResizeInProgress`.
 */
export const resizePending: PodTroubleRule = {
  trouble: 'ResizePending',
  find(pod) {
    const conditions = pod?.status?.conditions;
    const pending = conditionOf(conditions, 'PodResizePending');
    const inProgress = conditionOf(conditions, 'PodResizeInProgress');
    const said =
      pending?.status === 'True'
        ? pending
        : inProgress?.status === 'True' &&
          inProgress.reason === 'Error' &&
          inProgress;
    return said
      ? {
          reason: reasonOf(said),
          message: messageOf(said.message),
          since: timeOf(said.lastTransitionTime),
        }
      : undefined;
  },
};
