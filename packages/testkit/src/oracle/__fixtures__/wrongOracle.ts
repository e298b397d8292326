import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Oracle } from '../openOracle';
import type { OracleVerdict } from '../OracleVerdict';

/** Judges as the core does, but for what `change` says. */
export function oracleThat(
  change: (verdict: OracleVerdict) => OracleVerdict | Error,
  profile: Profile = { kubernetesVersion: '1.37' },
): Oracle {
  return {
    async ask(oneCase) {
      const { candidates: _left, ...verdict } = replayCase(oneCase, profile);
      const answer = change(verdict);
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    close: async () => {},
  };
}

/** Loses the first feasible node. */
export function withoutFirstFeasible(verdict: OracleVerdict): OracleVerdict {
  return verdict.feasible?.length
    ? { ...verdict, feasible: verdict.feasible.slice(1) }
    : verdict;
}
