import { objectOf } from '../../json/read';
import { exitCodeOf, terminatedFinding } from './containerFinding';
import type { ContainerTroubleRule } from './Trouble';

/** The container ended with an error, and nothing has restarted it yet. */
export const containerFailed: ContainerTroubleRule = {
  trouble: 'ContainerFailed',
  find(status, pod) {
    const terminated = objectOf(status.state?.terminated);
    return terminated && (exitCodeOf(terminated) ?? 0) !== 0
      ? terminatedFinding(terminated, status, pod)
      : undefined;
  },
};
