import { generateCase } from './generateCase';
import type { Oracle } from './openOracle';
import type { OracleVerdict } from './OracleVerdict';

/** Enough to keep the oracle's workers busy while the answers are compared. */
const askedAtOnce = 64;

/** Asks the oracle about the cases of `count` seeds from `from` on, in order. */
export async function* askOracle(options: {
  oracle: Oracle;
  from: number;
  count: number;
}): AsyncGenerator<
  ReturnType<typeof generateCase> & { seed: number; verdict: OracleVerdict }
> {
  const { oracle, from, count } = options;
  for (let start = from; start < from + count; start += askedAtOnce) {
    const end = Math.min(start + askedAtOnce, from + count);
    const asked = Array.from({ length: end - start }, (...[, index]) => {
      const generated = generateCase(start + index);
      return { seed: start + index, generated };
    });
    const verdicts = await Promise.all(
      asked.map(({ generated }) => oracle.ask(generated.case)),
    );
    for (const [index, { seed, generated }] of asked.entries()) {
      yield { ...generated, seed, verdict: verdicts[index] };
    }
  }
}
