import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import {
  KUBERNETES_VERSIONS,
  replayCase,
  type Case,
  type KubernetesVersion,
  type Verdict,
} from '@berth/backstage-plugin-berth-scheduler';
import { parseOptions, UsageError } from '../usage';

/** Verdicts are written together, because a write for each costs more than most verdicts. */
const CHUNK = 64 * 1024;

/**
 * `./berth replay [--kubernetes 1.x] [FILE]`: one case a line in, one verdict a line out, in the same order. Without a
 * file, or with `-`, the cases come from standard input.
 *
 * @returns 1 if a line could not be read as a case or failed; its verdict says why under `error`.
 */
export async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args,
    options: { kubernetes: { type: 'string', default: '1.37' } },
    allowPositionals: true,
  });
  const version = KUBERNETES_VERSIONS.find(each => each === values.kubernetes);
  if (!version) {
    throw new UsageError(
      `--kubernetes takes one of ${KUBERNETES_VERSIONS.join(', ')}, not '${
        values.kubernetes
      }'`,
    );
  }
  const [file = '-', ...others] = positionals;
  if (others.length > 0) {
    throw new UsageError('replay takes one file');
  }
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    return await replayLines({ input, output: process.stdout, version });
  } catch (error) {
    if (file !== '-' && error instanceof Error && 'code' in error) {
      throw new UsageError(`cannot read ${file}: ${error.message}`);
    }
    throw error;
  }
}

/** Answers every line of a stream, as fast as the reader of the answers reads. */
export async function replayLines(options: {
  input: Readable;
  output: Writable;
  version: KubernetesVersion;
}): Promise<number> {
  const { input, output, version } = options;
  let failures = 0;
  let number = 0;
  let chunk = '';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') {
      continue;
    }
    const verdict = answer(line, number, version);
    failures += 'error' in verdict ? 1 : 0;
    chunk += `${JSON.stringify(verdict)}\n`;
    if (chunk.length >= CHUNK) {
      await write(output, chunk);
      chunk = '';
    }
  }
  await write(output, chunk);
  return failures === 0 ? 0 : 1;
}

function answer(
  line: string,
  number: number,
  kubernetesVersion: KubernetesVersion,
): Verdict | { id: string; error: string } {
  let scheduling: Case;
  try {
    scheduling = JSON.parse(line);
  } catch (error) {
    return { id: `line ${number}`, error: `not JSON: ${error}` };
  }
  try {
    return replayCase(scheduling, { kubernetesVersion });
  } catch (error) {
    const id = String(scheduling?.id ?? `line ${number}`);
    return { id, error: error instanceof Error ? error.message : `${error}` };
  }
}

async function write(output: Writable, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) {
    await once(output, 'drain');
  }
}
