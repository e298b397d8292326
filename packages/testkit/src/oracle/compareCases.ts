import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import {
  decideCase,
  replayCase,
  type Verdict,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { askOracle, type OracleAnswer } from './askOracle';
import { compareFilters } from './compareFilters';
import { compareVerdicts } from './compareVerdicts';
import {
  DisagreementGroups,
  type DisagreementGroup,
} from './DisagreementGroups';
import { mayStayUnknown } from './generateCase';
import type { Oracle } from './openOracle';

/** What became of the cases that were compared. */
export interface Comparison {
  agreeing: number;
  disagreeing: number;
  /** Cases that the core does not answer and need not, by its reason without names and numbers. */
  unknown: Map<string, number>;
  /** The same of cases that it should answer. */
  silent: Map<string, number>;
  /** Cases on which kube-scheduler itself fails, by its words without numbers. */
  failed: Map<string, number>;
  groups: DisagreementGroup[];
}

/**
 * Compares the core with the oracle on the cases of `count` seeds from `from` on; `onAnswer` hears both sides.
 *
 * @param options - `profile` has the feature gates that the oracle was started with; with `byFilter` the core's
 * `allReasons` are compared with what each Filter plugin says by itself.
 */
export async function compareCases(options: {
  oracle: Oracle;
  profile: Profile;
  from: number;
  count: number;
  byFilter?: boolean;
  onAnswer?: (answer: OracleAnswer, ours: Verdict) => void;
}): Promise<Comparison> {
  const { oracle, profile, from, count, byFilter, onAnswer } = options;
  const groups = new DisagreementGroups();
  const comparison: Comparison = {
    agreeing: 0,
    disagreeing: 0,
    unknown: new Map(),
    silent: new Map(),
    failed: new Map(),
    groups: [],
  };
  const answers = askOracle({
    oracle,
    from,
    count,
    byFilter,
    featureGates: profile.featureGates,
    onFailure: (...[, error]) =>
      increment(comparison.failed, withoutNames(error.message)),
  });
  for await (const answer of answers) {
    const { seed, case: oneCase, features, verdict } = answer;
    const ours = replayCase(oneCase, profile);
    onAnswer?.(answer, ours);
    const [first] = [
      ...compareVerdicts({ oracle: verdict, ours }),
      ...(byFilter
        ? compareFilters({
            oracle: verdict,
            ours: decideCase(oneCase, profile),
          })
        : []),
    ];
    if (first) {
      comparison.disagreeing += 1;
      groups.add({ seed, features, case: oneCase, first });
    } else if (ours.unknown === undefined) {
      comparison.agreeing += 1;
    } else {
      const { unknown, silent } = comparison;
      const counts = mayStayUnknown(answer) ? unknown : silent;
      increment(counts, withoutNames(ours.unknown));
    }
  }
  return { ...comparison, groups: groups.all };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function withoutNames(text: string): string {
  return text
    .replace(/seed-\d+/g, 'a case')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/-?\d[\d.]*/g, 'N');
}
