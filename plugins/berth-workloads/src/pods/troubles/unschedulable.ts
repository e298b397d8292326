import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { messageOf, stringOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/**
 * The scheduler looked and found no node (`Unschedulable`), or failed to look (`SchedulerError`). A pod that no scheduler
 * has looked at yet is pending without trouble.
 */
export const unschedulable: PodTroubleRule = {
  trouble: 'Unschedulable',
  find(pod) {
    const scheduled = conditionOf(pod?.status?.conditions, 'PodScheduled');
    if (
      scheduled?.status !== 'False' ||
      scheduled.reason === 'SchedulingGated' ||
      stringOf(pod.spec?.nodeName) !== undefined
    ) {
      return undefined;
    }
    return {
      reason: reasonOf(scheduled),
      message: messageOf(scheduled.message),
      since: timeOf(scheduled.lastTransitionTime),
    };
  },
};
