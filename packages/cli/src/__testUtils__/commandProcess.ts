import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const repository = resolve(__dirname, '../../../..');

/**
 * A process that runs a command, as `./berth` does.
 *
 * @param folder - Where whoever asks is.
 */
export function startCommand(command: string, args: string[], folder: string) {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'packages/cli/src/main.ts', command, ...args],
    { cwd: repository, env: { ...process.env, INIT_CWD: folder } },
  );
}

/** Gives a process all of its input, and waits for what it says and how it ends. */
export async function outcomeOf(
  child: ReturnType<typeof startCommand>,
  input: string | Buffer,
) {
  child.stdin.end(input);
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, complaint, output };
}
