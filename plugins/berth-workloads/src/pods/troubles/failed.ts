import { conditionOf } from '../../conditions/conditionOf';
import { messageOf, stringOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/** The pod failed for a reason that none of its containers tells, e.g. the node refused it (`UnexpectedAdmissionError`). */
export const failed: PodTroubleRule = {
  trouble: 'Failed',
  find(pod) {
    const status = pod?.status;
    if (status?.phase !== 'Failed') {
      return undefined;
    }
    const reason = stringOf(status.reason);
    const since = timeOf(
      conditionOf(status.conditions, 'Ready')?.lastTransitionTime,
    );
    return {
      reason:
        reason === undefined ? undefined : { condition: 'Failed', reason },
      message: messageOf(status.message),
      since: since ?? timeOf(status.startTime),
    };
  },
};
