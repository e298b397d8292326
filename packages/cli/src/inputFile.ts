import { resolve } from 'node:path';

/** What a shell says of a program whose reader went away: 128 and SIGPIPE. */
export const BROKEN_PIPE = 141;

/** `./berth` goes to the top of the checkout, and leaves behind where it came from. */
export function fromWhereAsked(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
