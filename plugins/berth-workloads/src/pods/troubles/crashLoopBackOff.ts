import { objectOf } from '../../json/read';
import { waitingFinding } from './containerFinding';
import type { ContainerTroubleRule } from './Trouble';

/** The container ends again and again, and the kubelet waits longer each time. */
export const crashLoopBackOff: ContainerTroubleRule = {
  trouble: 'CrashLoopBackOff',
  find(status, pod) {
    const waiting = objectOf(status.state?.waiting);
    return waiting?.reason === 'CrashLoopBackOff'
      ? waitingFinding(waiting, status, pod)
      : undefined;
  },
};
