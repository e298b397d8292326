import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

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
export async function timeProcess(
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
