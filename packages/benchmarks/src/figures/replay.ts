/**
 * `./berth bench replay [--cases N]`: how many small cases `./berth replay` answers in a second, next to the process of
 * kube-scheduler's own code on the same file. Both are timed as whole processes, less what they take for one case.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureOracle } from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { printTable, times } from '../measure/table';
import { smallCases } from '../replay/smallCases';
import { answersPerSecond, type CaseProgram } from '../replay/timeProcess';

async function main() {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '10000' } },
  });
  const count = Number(values.cases);
  if (!Number.isSafeInteger(count) || count < 2) {
    throw new Error(`--cases takes a number of cases, not '${values.cases}'`);
  }
  const oracle = await ensureOracle();
  const folder = mkdtempSync(join(tmpdir(), 'berth-bench-replay-'));
  try {
    const lines = smallCases(count);
    const [one, all] = ['one.jsonl', 'all.jsonl'].map(name =>
      join(folder, name),
    );
    writeFileSync(one, lines[0]);
    writeFileSync(all, lines.join(''));
    const bytes = lines.reduce((sum, { length }) => sum + length, 0) / count;
    process.stdout.write(
      `replay: ${describeMachine()}; ${count} cases of ${(bytes / 1024).toFixed(
        1,
      )} KB\n`,
    );
    const rows: string[][] = [];
    for (const threads of new Set([1, availableParallelism()])) {
      const ours = await answersPerSecond(replayOn(threads), {
        one,
        all,
        count,
      });
      const theirs = await answersPerSecond(oracleOn(oracle, threads), {
        one,
        all,
        count,
      });
      rows.push([
        `${threads} thread${threads === 1 ? '' : 's'}`,
        say(ours),
        say(theirs),
        times(ours / theirs),
      ]);
    }
    printTable(['', './berth replay', "kube-scheduler's code", 'ratio'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As `./berth`, which has gone to the top of the checkout, starts it. */
function replayOn(threads: number): CaseProgram {
  return {
    file: process.execPath,
    args: [
      '--import',
      'tsx',
      'packages/cli/src/main.ts',
      'replay',
      '--threads',
      `${threads}`,
    ],
  };
}

function oracleOn(binary: string, threads: number): CaseProgram {
  return {
    file: binary,
    args: ['--workers', `${threads}`],
    env: { GOMAXPROCS: `${threads}` },
  };
}

function say(rate: number): string {
  return `${Math.round(rate).toLocaleString('en')} cases/s`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
