import type { OracleVerdict } from '@berth/testkit';
import { preemptionOutcomesOf } from './preemptionOutcomes';

/** In how many cases a plugin mattered. */
export interface PluginTally {
  /** It is the reason why some node is not feasible. */
  rejects: number;
  /** It does not give the same score to every feasible node. */
  tellsApart: number;
  /** It rejects the pod before any node is looked at. */
  preFilter: number;
}

/** What rejects where no single plugin does: PreFilter as a whole left the node out. */
const PREFILTER = 'PreFilter as a whole';

/** Counts what verdicts on which both sides agree are about: agreement on cases without taints says nothing of taints. */
export class AgreementTally {
  readonly plugins = new Map<string, PluginTally>();
  readonly preemption = new Map<string, number>();
  /** Cases in which the API server refuses a pod. */
  refused = 0;

  add(verdict: OracleVerdict): void {
    if (verdict.invalid !== undefined) {
      this.refused += 1;
      return;
    }
    const { status = {}, preFilter } = verdict;
    const rejecting = Object.values(status).map(
      ({ plugin }) => plugin ?? PREFILTER,
    );
    for (const plugin of new Set(rejecting)) {
      this.#of(plugin).rejects += 1;
    }
    for (const plugin of tellingApart(verdict)) {
      this.#of(plugin).tellsApart += 1;
    }
    if (preFilter !== undefined) {
      const [plugin] = preFilter.match(/^\w+(?=: )/) ?? [PREFILTER];
      this.#of(plugin).preFilter += 1;
    }
    for (const outcome of preemptionOutcomesOf(verdict)) {
      const { preemption } = this;
      preemption.set(outcome, (preemption.get(outcome) ?? 0) + 1);
    }
  }

  #of(plugin: string): PluginTally {
    let tally = this.plugins.get(plugin);
    if (!tally) {
      tally = { rejects: 0, tellsApart: 0, preFilter: 0 };
      this.plugins.set(plugin, tally);
    }
    return tally;
  }
}

/** A plugin that is not among the scores of a node gave it 0. */
function tellingApart({ scores = {} }: OracleVerdict): string[] {
  const nodes = Object.values(scores);
  const plugins = new Set(nodes.flatMap(given => Object.keys(given)));
  return [...plugins].filter(
    plugin => new Set(nodes.map(given => given[plugin] ?? 0)).size > 1,
  );
}
