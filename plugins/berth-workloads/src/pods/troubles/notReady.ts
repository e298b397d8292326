import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { messageOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/** Loading a large model takes minutes; what takes longer than a rollout's default deadline deserves a look. */
const TOO_LONG_MS = 10 * 60 * 1000;

/** The pod runs, and has not been ready for ten minutes, or its node has not been heard of for as long. */
export const notReady: PodTroubleRule = {
  trouble: 'NotReady',
  find(pod, { now }) {
    const ready = conditionOf(pod?.status?.conditions, 'Ready');
    const since = timeOf(ready?.lastTransitionTime);
    if (
      pod?.status?.phase !== 'Running' ||
      ready === undefined ||
      ready.status === 'True' ||
      since === undefined ||
      now - Date.parse(since) < TOO_LONG_MS
    ) {
      return undefined;
    }
    return {
      reason: reasonOf(ready),
      message: messageOf(ready.message),
      since,
    };
  },
};
