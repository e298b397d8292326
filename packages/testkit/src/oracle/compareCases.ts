import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import {
  type Case,
  replayCase,
  type Verdict,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { askOracle, type OracleAnswer } from './askOracle';
import { compareVerdicts } from './compareVerdicts';
import type { Disagreement } from './Disagreement';
import { mayStayUnknown } from './generateCase';
import type { Oracle } from './openOracle';
import { shrinkCase } from './shrinkCase';

/** Disagreements that have the same cause by all appearances. */
export interface DisagreementGroup {
  kind: string;
  cases: number;
  /** The first case that showed it. */
  seed: number;
  features: string[];
  case: Case;
  first: Disagreement;
}

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

/** Compares the core with the oracle on the cases of `count` seeds from `from` on; `onAnswer` hears both sides. */
export async function compareCases(options: {
  oracle: Oracle;
  profile: Profile;
  from: number;
  count: number;
  onAnswer?: (answer: OracleAnswer, ours: Verdict) => void;
}): Promise<Comparison> {
  const { oracle, profile, from, count, onAnswer } = options;
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
    onFailure: (...[, error]) =>
      increment(comparison.failed, withoutNames(error.message)),
  });
  for await (const answer of answers) {
    const { seed, case: oneCase, features, verdict } = answer;
    const ours = replayCase(oneCase, profile);
    onAnswer?.(answer, ours);
    const [first] = compareVerdicts({ oracle: verdict, ours });
    if (ours.unknown !== undefined) {
      const { unknown, silent } = comparison;
      const counts = mayStayUnknown(answer) ? unknown : silent;
      increment(counts, withoutNames(ours.unknown));
    } else if (!first) {
      comparison.agreeing += 1;
    } else {
      comparison.disagreeing += 1;
      group(comparison, { seed, features, case: oneCase, first });
    }
  }
  comparison.groups.sort((a, b) => b.cases - a.cases);
  return comparison;
}

/** The smallest case that still shows a disagreement of the group's kind. */
export async function shrinkGroup(options: {
  oracle: Oracle;
  profile: Profile;
  group: DisagreementGroup;
  /** Most questions to the oracle. */
  attempts: number;
}): Promise<{ case: Case; points: Disagreement[] }> {
  const { oracle, profile, group: shown, attempts } = options;
  const disagreements = async (smaller: Case) =>
    compareVerdicts({
      oracle: await oracle.ask(smaller),
      ours: replayCase(smaller, profile),
    });
  const smallest = await shrinkCase({
    case: shown.case,
    attempts,
    disagrees: async smaller => {
      const points = await disagreements(smaller);
      return points.some(point => kindOf(point) === shown.kind);
    },
  });
  return { case: smallest, points: await disagreements(smallest) };
}

function group(
  { groups }: Comparison,
  example: Omit<DisagreementGroup, 'kind' | 'cases'>,
): void {
  const kind = kindOf(example.first);
  const known = groups.find(other => other.kind === kind);
  if (known) {
    known.cases += 1;
  } else {
    groups.push({ ...example, kind, cases: 1 });
  }
}

function kindOf({ about, of: subject }: Disagreement): string {
  return subject === undefined ? about : `${about} ${subject}`;
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
