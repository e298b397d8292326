import type {
  CaseDecision,
  Verdict,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import {
  compareFilters,
  compareVerdicts,
  DisagreementGroups,
  type DisagreementGroup,
  type GeneratedCase,
  type OracleVerdict,
} from '@berth/testkit';
import { AgreementTally } from './AgreementTally';

/** What became of the generated cases of one minor. */
export interface Agreement {
  agree: number;
  disagree: number;
  /** Cases that the core does not answer. */
  unknown: number;
  /** Cases on which kube-scheduler itself ends with the error of a plugin. */
  failed: number;
  /** Cases in which every reason of every filter was compared, and of them those that agree. */
  byFilter: { compared: number; agree: number };
  /** What the agreeing cases are about. */
  tally: AgreementTally;
  /** Disagreements by their kind, with the first case of each. */
  groups: DisagreementGroup[];
}

type SeededCase = GeneratedCase & { seed: number };

/** Counts what both sides say. */
export class Judgement {
  readonly #counts: Omit<Agreement, 'groups'> = {
    agree: 0,
    disagree: 0,
    unknown: 0,
    failed: 0,
    byFilter: { compared: 0, agree: 0 },
    tally: new AgreementTally(),
  };
  readonly #groups = new DisagreementGroups();

  get agreement(): Agreement {
    return { ...this.#counts, groups: this.#groups.all };
  }

  add(one: SeededCase, ours: Verdict, oracle: OracleVerdict | undefined): void {
    const counts = this.#counts;
    if (!oracle) {
      counts.failed += 1;
      return;
    }
    if (ours.unknown !== undefined) {
      counts.unknown += 1;
      return;
    }
    const [first] = compareVerdicts({ oracle, ours });
    if (first) {
      counts.disagree += 1;
      this.#groups.add({ ...one, first });
    } else {
      counts.agree += 1;
      counts.tally.add(oracle);
    }
  }

  addByFilter(
    one: SeededCase,
    ours: CaseDecision,
    oracle: OracleVerdict | undefined,
  ): void {
    const { byFilter } = this.#counts;
    if (!oracle?.byFilter || ours.outcome !== 'decided') {
      return;
    }
    const [first] = compareFilters({ oracle, ours });
    byFilter.compared += 1;
    if (first) {
      this.#groups.add({ ...one, first });
    } else {
      byFilter.agree += 1;
    }
  }
}
