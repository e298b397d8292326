import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import {
  generateCase,
  type BuiltCore,
  type Oracle,
  type OracleVerdict,
} from '@berth/testkit';
import { median } from '../measure/samples';
import { Judgement, type Agreement } from './Judgement';

/** No more cases than these are in memory at once. */
const CASES_AT_ONCE = 200;

/** Of one case in so many it is asked also what each filter says by itself, which takes twice as long. */
export const BY_FILTER_EVERY = 10;

/** What both sides make of the generated cases of one minor. */
export interface MinorFigures {
  minor: KubernetesVersion;
  agreement: Agreement;
  /** Cases a second. */
  core: number;
  oracle: number;
}

/**
 * Gives the cases of `count` seeds to the core and to kube-scheduler's own code, batch by batch: first to the one, then to
 * the other, so that neither waits for the other's cores.
 *
 * @param options - `oracle` is that of the minor.
 * @throws when the oracle ends before it has answered.
 */
export async function compareMinor(options: {
  core: Pick<BuiltCore['core'], 'replayCase' | 'decideCase'>;
  oracle: Oracle;
  minor: KubernetesVersion;
  from: number;
  count: number;
}): Promise<MinorFigures> {
  const { core, oracle, minor, from, count } = options;
  const profile = { kubernetesVersion: minor };
  const end = from + count;
  const judged = new Judgement();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let first = from; first < end; first += CASES_AT_ONCE) {
    const size = Math.min(CASES_AT_ONCE, end - first);
    const batch = Array.from({ length: size }, (_, i) => ({
      seed: first + i,
      ...generateCase(first + i),
    }));
    const lines = batch.map(one => JSON.stringify(one.case));
    const start = performance.now();
    // Parsed again, because the oracle parses too.
    const verdicts = lines.map(line =>
      core.replayCase(JSON.parse(line), profile),
    );
    const between = performance.now();
    const expected = await Promise.all(batch.map(one => ask(oracle, one.case)));
    ours.push((size * 1000) / (between - start));
    theirs.push((size * 1000) / (performance.now() - between));
    batch.forEach((one, i) => judged.add(one, verdicts[i], expected[i]));

    const sampled = batch.filter(({ seed }) => seed % BY_FILTER_EVERY === 0);
    await Promise.all(
      sampled.map(async one => {
        const verdict = await ask(oracle, one.case, true);
        judged.addByFilter(one, core.decideCase(one.case, profile), verdict);
      }),
    );
  }
  return {
    minor,
    agreement: judged.agreement,
    core: median(ours),
    oracle: median(theirs),
  };
}

/** `undefined` where kube-scheduler itself fails, as on amounts that overflow when it scores them. */
async function ask(
  oracle: Oracle,
  oneCase: Case,
  byFilter?: boolean,
): Promise<OracleVerdict | undefined> {
  try {
    return await oracle.ask(oneCase, { byFilter });
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
