import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainDocuments } from '../explain/explainDocuments';
import { readObjects } from '../explain/readObjects';
import { withInput } from '../inputFile';
import { parseOptions, UsageError } from '../usage';

/** All objects are held at the same time, because they are related to each other. */
const MOST_BYTES = 2 ** 28;

/** Written at once. */
const CHUNK = 2 ** 16;

/**
 * `./berth explain -f FILE [--json]`: what Berth understands of each object in FILE, in order; `-` is standard input.
 *
 * @returns 0 if all that the file holds are objects, 1 if something is damaged; its line says where and why. 141 if nobody
 *   reads on.
 */
export async function explain(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: {
      file: { type: 'string', short: 'f' },
      json: { type: 'boolean', default: false },
    },
  });
  const { file, json } = values;
  if (file === undefined) {
    throw new UsageError('explain needs -f FILE; - is standard input');
  }
  return withInput(file, {
    run: async input => explainText(await textOf(input), { json }),
  });
}

async function explainText(
  text: string,
  options: { json: boolean },
): Promise<number> {
  let failures = 0;
  function* output() {
    let chunk = '';
    for (const one of explainDocuments(readObjects(text), options)) {
      failures += one.isFailure ? 1 : 0;
      chunk += one.text;
      if (chunk.length >= CHUNK) {
        yield chunk;
        chunk = '';
      }
    }
    yield chunk;
  }
  await pipeline(output(), process.stdout, { end: false });
  return failures === 0 ? 0 : 1;
}

async function textOf(input: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      throw new UsageError(
        `explain reads at most ${MOST_BYTES / 2 ** 20} MB at once`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
