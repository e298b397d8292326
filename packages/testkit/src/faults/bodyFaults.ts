import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The first bytes of a body, and then its end. */
export async function* cutAfter(
  body: Readable,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** A body of lines, each replaced by others. */
export async function* rewriteLines(
  body: Readable,
  rewrite: (line: string) => string[],
): AsyncGenerator<string> {
  for await (const line of createInterface({ input: body })) {
    // In one piece: what takes the place of a line comes as a whole or not at all.
    const replaced = rewrite(line)
      .map(text => `${text}\n`)
      .join('');
    if (replaced) yield replaced;
  }
}

/**
 * Rewrites of the lines of a watch.
 * @public
 */
export const watchLines = {
  /** What some proxies do (teleport#64188). */
  withoutBookmarks: (line: string): string[] =>
    line.startsWith('{"type":"BOOKMARK"') ? [] : [line],

  /** Each event is sent twice. */
  twice: (line: string): string[] => [line, line],

  /** Each line is no JSON. */
  broken: (line: string): string[] => [line.slice(0, line.length / 2)],

  /** Of each two events the second is sent first. */
  swapped(): (line: string) => string[] {
    let held: string | undefined;
    return line => {
      if (held === undefined) {
        held = line;
        return [];
      }
      const pair = [line, held];
      held = undefined;
      return pair;
    };
  },
};
