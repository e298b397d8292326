import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { reasonsOf, type Reason } from './coverageReasons';
import { features } from './generate/features';
import { outcomes, type BudgetedCase } from './outcomes';
import type { OracleVerdict } from './OracleVerdict';

/** What the verdicts on some cases hold, counted. */
export interface Coverage {
  cases: number;
  /** Cases by what became of the pod; several things may have. */
  outcomes: Record<string, number>;
  /** Cases by feature. */
  features: Record<string, number>;
  /** Cases by reason, in the order of the list. */
  reasons: Array<{ reason: Reason; cases: number }>;
  /** Texts that no entry of the list describes. */
  unlisted: Record<string, number>;
  scores: Record<string, ScoreCoverage>;
}

/** The scores that a plugin gave; weighted, as verdicts hold them. */
export interface ScoreCoverage {
  /** Cases in which it did not give the same to every node. */
  tellsApart: number;
  least: number;
  most: number;
}

/** A verdict with the case that it is on. */
export interface CoveredAnswer {
  verdict: OracleVerdict;
  case: BudgetedCase;
  /** Names of what the case is about. */
  features: readonly string[];
}

/** Counts verdicts as they come. */
export class CoverageCounter {
  readonly #coverage: Coverage;

  constructor(version: KubernetesVersion) {
    this.#coverage = {
      cases: 0,
      outcomes: zeros(Object.keys(outcomes)),
      features: zeros(features.map(({ name }) => name)),
      reasons: reasonsOf(version).map(reason => ({ reason, cases: 0 })),
      unlisted: {},
      scores: {},
    };
  }

  add(answer: CoveredAnswer): void {
    const { verdict, case: oneCase } = answer;
    const coverage = this.#coverage;
    coverage.cases += 1;
    for (const [outcome, isTrue] of Object.entries(outcomes)) {
      if (isTrue(verdict, oneCase)) {
        count(coverage.outcomes, outcome);
      }
    }
    for (const feature of answer.features) {
      count(coverage.features, feature);
    }
    this.#addReasons(verdict);
    this.#addScores(verdict);
  }

  get coverage(): Coverage {
    return this.#coverage;
  }

  #addReasons(verdict: OracleVerdict): void {
    const said = textsOf(verdict);
    const heard = new Set<string>();
    for (const entry of this.#coverage.reasons) {
      const matching = said.filter(text => isSaidBy(entry.reason, text));
      for (const { key } of matching) {
        heard.add(key);
      }
      entry.cases += matching.length > 0 ? 1 : 0;
    }
    for (const { place, key } of said) {
      if (place !== 'message' && !heard.has(key)) {
        count(this.#coverage.unlisted, key);
      }
    }
  }

  #addScores({ scores = {} }: OracleVerdict): void {
    const nodes = Object.values(scores);
    const plugins = new Set(nodes.flatMap(given => Object.keys(given)));
    for (const plugin of plugins) {
      const given = nodes.map(node => node[plugin] ?? 0);
      const least = Math.min(...given);
      const most = Math.max(...given);
      const before = this.#coverage.scores[plugin];
      this.#coverage.scores[plugin] = {
        tellsApart: (before?.tellsApart ?? 0) + (least < most ? 1 : 0),
        least: Math.min(before?.least ?? least, least),
        most: Math.max(before?.most ?? most, most),
      };
    }
  }
}

function zeros(names: string[]): Record<string, number> {
  return Object.fromEntries(names.map(name => [name, 0]));
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

interface Text extends Pick<Reason, 'place' | 'plugin'> {
  text: string;
  key: string;
}

/** What a verdict says, each text once. */
function textsOf({ status = {}, preFilter, message }: OracleVerdict): Text[] {
  const texts = new Map<string, Text>();
  const say = (place: Reason['place'], plugin: string, text: string) => {
    const key = plugin ? `${plugin}: ${text}` : text;
    texts.set(`${place} ${key}`, { place, plugin, text, key });
  };
  for (const { plugin = 'PreFilter', reasons: given } of Object.values(
    status,
  )) {
    given.forEach(text => say('status', plugin, text));
  }
  if (preFilter !== undefined) {
    const [, plugin = '', text = preFilter] =
      preFilter.match(/^(\w+): (.*)$/s) ?? [];
    say('preFilter', plugin, text);
  }
  if (message !== undefined) {
    say('message', '', message);
  }
  return [...texts.values()];
}

function isSaidBy(reason: Reason, said: Text): boolean {
  return (
    reason.place === said.place &&
    reason.plugin === said.plugin &&
    reason.text.test(said.text)
  );
}
