import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { messageOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/** The kubelet ended the pod because its node ran short of something. */
export const evicted: PodTroubleRule = {
  trouble: 'Evicted',
  find(pod) {
    const status = pod?.status;
    if (status?.phase !== 'Failed' || status.reason !== 'Evicted') {
      return undefined;
    }
    const target = conditionOf(status.conditions, 'DisruptionTarget');
    return {
      reason: reasonOf(target),
      message: messageOf(status.message),
      since: timeOf(target?.lastTransitionTime) ?? timeOf(status.startTime),
    };
  },
};
