import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { messageOf } from './messageOf';
import { UsageError } from './usage';

/** What a shell says of a program whose reader went away: 128 and SIGPIPE. */
const BROKEN_PIPE = 141;

/**
 * Runs a command on a file, or on standard input for `-`.
 *
 * @returns What the command returns; 141 if nobody reads what it writes any more.
 * @throws UsageError where the file cannot be read.
 */
export async function withInput(
  file: string,
  options: {
    /** Bytes that are read at once. Default: Node's own. */
    highWaterMark?: number;
    run: (input: Readable) => Promise<number>;
  },
): Promise<number> {
  const { highWaterMark, run } = options;
  const input =
    file === '-'
      ? process.stdin
      : createReadStream(fromWhereAsked(file), { highWaterMark });
  try {
    return await run(input);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') {
      return BROKEN_PIPE;
    }
    if (syscall === 'open' || syscall === 'read') {
      throw new UsageError(`cannot read ${file}: ${messageOf(error)}`);
    }
    throw error;
  }
}

/** `./berth` goes to the top of the checkout, and leaves behind where it came from. */
function fromWhereAsked(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
