import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { resizeOf } from '../../conditions/resizeOf';
import type { PodTroubleRule } from './Trouble';

/**
 * The pod goes on with what it has, because its node cannot give what it was resized to: not now, or never; or the node tried
 * and failed.
 */
export const resizePending: PodTroubleRule = {
  trouble: 'ResizePending',
  find(pod) {
    const resize = resizeOf(type => {
      const condition = conditionOf(pod?.status?.conditions, type);
      return condition?.status === 'True' ? reasonOf(condition) : undefined;
    });
    if (!resize || resize.state === 'inProgress') {
      return undefined;
    }
    const { reason } = resize;
    return { reason, message: reason?.message, since: reason?.since };
  },
};
