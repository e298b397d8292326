import { generateCase, type GenerateOptions } from './generateCase';
import type { Oracle } from './openOracle';
import type { OracleVerdict } from './OracleVerdict';

/** Enough to keep the oracle's workers busy while the answers are compared. */
const askedAtOnce = 64;

/** The oracle's verdict on the case of a seed. */
export type OracleAnswer = ReturnType<typeof generateCase> & {
  seed: number;
  verdict: OracleVerdict;
};

/**
 * Asks the oracle about the cases of `count` seeds from `from` on, in order. There is always a question open, so that
 * the oracle works while its last answer is looked at.
 *
 * @param options - `featureGates` are those of the oracle: cases are about what they allow.
 * @throws when the oracle fails on a case, unless `onFailure` hears of it: then the case is left out. kube-scheduler
 * itself fails on some, such as amounts that overflow when it scores them.
 */
export async function* askOracle(
  options: GenerateOptions & {
    oracle: Oracle;
    from: number;
    count: number;
    /** Ask what each Filter plugin says by itself. */
    byFilter?: boolean;
    onFailure?: (seed: number, error: Error) => void;
  },
): AsyncGenerator<OracleAnswer> {
  const { oracle, from, count, byFilter, featureGates, onFailure } = options;
  const asked: Array<Promise<OracleAnswer | Failure>> = [];

  // Never rejects: nobody would hear of the other questions once the first has failed.
  async function ask(seed: number): Promise<OracleAnswer | Failure> {
    const generated = generateCase(seed, { featureGates });
    try {
      const verdict = await oracle.ask(generated.case, { byFilter });
      return { ...generated, seed, verdict };
    } catch (error) {
      return { seed, failed: error };
    }
  }

  for (let next = 0; next < count || asked.length > 0; ) {
    while (next < count && asked.length < askedAtOnce) {
      asked.push(ask(from + next));
      next += 1;
    }
    const answer = await asked.shift();
    if (answer && 'failed' in answer) {
      const { seed, failed } = answer;
      if (!onFailure || !isAboutOneCase(failed)) {
        throw failed;
      }
      onFailure(seed, failed);
    } else if (answer) {
      yield answer;
    }
  }
}

interface Failure {
  seed: number;
  failed: unknown;
}

/** Any other failure is the end of the oracle. */
function isAboutOneCase(failed: unknown): failed is Error {
  return failed instanceof Error && failed.message.startsWith('The oracle on ');
}
