import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import {
  decideCase,
  replayCase,
  type Case,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareFilters } from './compareFilters';
import { compareVerdicts } from './compareVerdicts';
import type { Disagreement } from './Disagreement';
import { kindOf, type DisagreementGroup } from './DisagreementGroups';
import type { Oracle } from './openOracle';
import type { OracleVerdict } from './OracleVerdict';
import { shrinkCase } from './shrinkCase';

/** The smallest case that shows a disagreement, what kube-scheduler says of it, and where the core differs. */
export interface ShrunkCase {
  case: Case;
  verdict: OracleVerdict;
  points: Disagreement[];
}

/**
 * The smallest case that still shows a disagreement of the group's kind. Where nothing shows it any more, it is the case
 * itself, and without points if kube-scheduler says something else when it is asked again.
 */
export async function shrinkGroup(options: {
  oracle: Oracle;
  profile: Profile;
  group: Pick<DisagreementGroup, 'kind' | 'case' | 'first'>;
  /** Most questions to the oracle. Default: 1500. */
  attempts?: number;
}): Promise<ShrunkCase> {
  const { oracle, profile, group, attempts = 1500 } = options;
  const byFilter = group.first.about === 'allReasons' ? true : undefined;
  const compare = async (oneCase: Case): Promise<ShrunkCase> => {
    const verdict = await oracle.ask(oneCase, { byFilter });
    const points = [
      ...compareVerdicts({
        oracle: verdict,
        ours: replayCase(oneCase, profile),
      }),
      ...compareFilters({
        oracle: verdict,
        ours: decideCase(oneCase, profile),
      }),
    ];
    return { case: oneCase, verdict, points };
  };
  const smallest = await shrinkCase({
    case: group.case,
    attempts,
    disagrees: async smaller => {
      const { points } = await compare(smaller);
      return points.some(point => kindOf(point) === group.kind);
    },
  });
  return compare(smallest);
}
