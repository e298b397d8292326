import { objectOf } from '../../json/read';
import { terminatedFinding } from './containerFinding';
import type { ContainerTroubleRule } from './Trouble';

/**
 * The kernel killed the container for its memory. A container that ran out of memory once and is ready again is in no
 * trouble, though its last state says so for ever.
 */
export const oomKilled: ContainerTroubleRule = {
  trouble: 'OOMKilled',
  find(status, pod) {
    const now = objectOf(status.state?.terminated);
    const last =
      status.ready === true
        ? undefined
        : objectOf(status.lastState?.terminated);
    const killed = [now, last].find(
      terminated => terminated?.reason === 'OOMKilled',
    );
    return killed && terminatedFinding(killed, status, pod);
  },
};
