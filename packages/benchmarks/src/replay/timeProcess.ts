import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { median } from '../measure/samples';

const ROUNDS = 3;

/** A program that reads cases from standard input and writes verdicts, which nobody reads. */
export interface CaseProgram {
  file: string;
  args: string[];
  env?: Record<string, string>;
}

/**
 * Seconds from the start of a program to its end.
 *
 * @throws when it does not end with 0 or 1, which is how both say that there was something wrong with a case.
 */
async function timeProcess(
  { file, args, env }: CaseProgram,
  cases: string,
): Promise<number> {
  const input = openSync(cases, 'r');
  try {
    const start = performance.now();
    const program = spawn(file, args, {
      stdio: [input, 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    const [code] = await once(program, 'close');
    if (code !== 0 && code !== 1) {
      throw new Error(`${file} ended with ${code}`);
    }
    return (performance.now() - start) / 1000;
  } finally {
    closeSync(input);
  }
}

/**
 * How many entries of its input a program answers in a second, less what it takes to start: the median of three rounds.
 *
 * @param files - `one` holds one entry, `all` holds `count` of them.
 */
export async function answersPerSecond(
  program: CaseProgram,
  { one, all, count }: { one: string; all: string; count: number },
): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const startUp = await timeProcess(program, one);
    rates.push((count - 1) / ((await timeProcess(program, all)) - startUp));
  }
  return median(rates);
}
