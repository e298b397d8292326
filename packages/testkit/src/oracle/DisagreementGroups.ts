import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Disagreement } from './Disagreement';

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

/** Sorts disagreeing cases by what they disagree about. */
export class DisagreementGroups {
  readonly #groups = new Map<string, DisagreementGroup>();

  add(example: Omit<DisagreementGroup, 'kind' | 'cases'>): void {
    const kind = kindOf(example.first);
    const known = this.#groups.get(kind);
    if (known) {
      known.cases += 1;
    } else {
      this.#groups.set(kind, { ...example, kind, cases: 1 });
    }
  }

  /** Those with the most cases first. */
  get all(): DisagreementGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.cases - a.cases);
  }
}

export function kindOf({ about, of: subject }: Disagreement): string {
  return subject === undefined ? about : `${about} ${subject}`;
}
