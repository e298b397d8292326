import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type {
  Case,
  Verdict,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import {
  compareVerdicts,
  ensureOracle,
  generateCase,
  openOracle,
  type BuiltCore,
  type Oracle,
  type OracleVerdict,
} from '@berth/testkit';
import { median } from '../measure/samples';
import { AgreementTally } from './AgreementTally';

/** No more cases than these are in memory at once. */
const CASES_AT_ONCE = 200;
const MOST_EXAMPLES = 10;

/** What became of the generated cases of one minor. */
export interface MinorFigures {
  minor: KubernetesVersion;
  agree: number;
  disagree: number;
  /** Cases that the core does not answer. */
  unknown: number;
  /** Cases on which kube-scheduler itself ends with the error of a plugin. */
  failed: number;
  /** Cases a second. */
  core: number;
  oracle: number;
  /** What the agreeing cases are about. */
  tally: AgreementTally;
  /** The first disagreements, in words. */
  examples: string[];
}

/**
 * Gives the cases of the seeds 1 to `cases` to the core and to kube-scheduler's own code, batch by batch: first to the
 * one, then to the other, so that neither waits for the other's cores.
 *
 * @throws when the oracle cannot be built, or ends before it has answered.
 */
export async function compareMinor(options: {
  core: BuiltCore['core'];
  minor: KubernetesVersion;
  cases: number;
}): Promise<MinorFigures> {
  const { core, minor, cases } = options;
  const oracle = openOracle({
    binary: await ensureOracle({ kubernetesVersion: minor }),
  });
  const figures: MinorFigures = {
    minor,
    agree: 0,
    disagree: 0,
    unknown: 0,
    failed: 0,
    core: 0,
    oracle: 0,
    tally: new AgreementTally(),
    examples: [],
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let from = 1; from <= cases; from += CASES_AT_ONCE) {
      const count = Math.min(CASES_AT_ONCE, cases + 1 - from);
      const batch = Array.from(
        { length: count },
        (_, index) => generateCase(from + index).case,
      );
      const lines = batch.map(one => JSON.stringify(one));
      const start = performance.now();
      // Parsed again, because the oracle parses too.
      const verdicts = lines.map(line =>
        core.replayCase(JSON.parse(line), { kubernetesVersion: minor }),
      );
      const between = performance.now();
      const expected = await Promise.all(batch.map(one => ask(oracle, one)));
      ours.push((count * 1000) / (between - start));
      theirs.push((count * 1000) / (performance.now() - between));
      verdicts.forEach((verdict, i) => judge(figures, verdict, expected[i]));
    }
  } finally {
    await oracle.close();
  }
  return { ...figures, core: median(ours), oracle: median(theirs) };
}

/** `undefined` where kube-scheduler itself fails, as on amounts that overflow when it scores them. */
async function ask(
  oracle: Oracle,
  oneCase: Case,
): Promise<OracleVerdict | undefined> {
  try {
    return await oracle.ask(oneCase);
  } catch (error) {
    if (
      error instanceof Error &&
      error.message.startsWith(`The oracle on ${oneCase.id}:`)
    ) {
      return undefined;
    }
    throw error;
  }
}

function judge(
  figures: MinorFigures,
  ours: Verdict,
  oracle: OracleVerdict | undefined,
): void {
  if (!oracle) {
    figures.failed += 1;
    return;
  }
  if (ours.unknown !== undefined) {
    figures.unknown += 1;
    return;
  }
  const [first] = compareVerdicts({ oracle, ours });
  if (!first) {
    figures.agree += 1;
    figures.tally.add(oracle);
    return;
  }
  figures.disagree += 1;
  if (figures.examples.length < MOST_EXAMPLES) {
    figures.examples.push(`${ours.id}: ${first.about}: ${first.says}`);
  }
}
