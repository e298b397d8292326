/**
 * `./berth bench oracle [--cases N]`: generated cases to the core and to kube-scheduler's own code: how many agree, and
 * how many of each are answered in a second.
 */
import { parseArgs } from 'node:util';
import { replayCase } from '@berth/backstage-plugin-berth-scheduler';
import {
  compareVerdicts,
  ensureOracle,
  generateCase,
  openOracle,
} from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { median } from '../measure/samples';
import { printTable, times } from '../measure/table';

const CASES_AT_ONCE = 200;
const profile = { kubernetesVersion: '1.37' } as const;

async function main() {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '2000' } },
  });
  const wanted = Number(values.cases);
  if (!Number.isInteger(wanted) || wanted < 1) {
    throw new Error(`--cases takes a number of cases, not '${values.cases}'`);
  }
  const oracle = openOracle({ binary: await ensureOracle() });
  const ours: number[] = [];
  const theirs: number[] = [];
  let agreed = 0;
  let unknown = 0;
  let disagreed = 0;
  for (let from = 1; from <= wanted; from += CASES_AT_ONCE) {
    const count = Math.min(CASES_AT_ONCE, wanted + 1 - from);
    const cases = Array.from(
      { length: count },
      (_, index) => generateCase(from + index).case,
    );
    const lines = cases.map(one => JSON.stringify(one));

    const before = performance.now();
    // Parsed again, because the oracle parses too.
    const verdicts = lines.map(line => replayCase(JSON.parse(line), profile));
    const between = performance.now();
    const expected = await Promise.all(cases.map(one => oracle.ask(one)));
    const after = performance.now();

    ours.push((count * 1000) / (between - before));
    theirs.push((count * 1000) / (after - between));
    for (const [index, verdict] of verdicts.entries()) {
      if (verdict.unknown !== undefined) {
        unknown += 1;
      } else if (
        compareVerdicts({ oracle: expected[index], ours: verdict }).length === 0
      ) {
        agreed += 1;
      } else {
        disagreed += 1;
      }
    }
  }
  await oracle.close();

  process.stdout.write(`oracle: ${describeMachine()}\n`);
  printTable(
    [
      'cases',
      'agree',
      'disagree',
      'unknown to the core',
      'core',
      "kube-scheduler's code",
      'ratio',
    ],
    [
      [
        `${wanted}`,
        `${agreed}`,
        `${disagreed}`,
        `${unknown}`,
        `${Math.round(median(ours))}/s`,
        `${Math.round(median(theirs))}/s`,
        times(median(ours) / median(theirs)),
      ],
    ],
  );
  process.exitCode = disagreed === 0 ? 0 : 1;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
