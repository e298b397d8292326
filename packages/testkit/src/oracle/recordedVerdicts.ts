import type { Case } from '@berth/backstage-plugin-berth-scheduler';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { oracleModule } from './oracleBinary';
import type { OracleVerdict } from './OracleVerdict';

const directory = join(oracleModule, 'recorded');
const extension = '.jsonl.br';

/** The verdict on the case of a seed, with the hash of that case when it was recorded. */
export interface RecordedVerdict {
  seed: number;
  hash: string;
  verdict: OracleVerdict;
}

/** Tells whether a seed still makes the case that the verdict was recorded for. */
export function hashCase(oneCase: Case): string {
  return createHash('sha256')
    .update(JSON.stringify(oneCase))
    .digest('hex')
    .slice(0, 12);
}

export function recordingNames(): string[] {
  return readdirSync(directory)
    .filter(file => file.endsWith(extension))
    .map(file => file.slice(0, -extension.length))
    .sort();
}

export function readRecording(name: string): RecordedVerdict[] {
  const file = readFileSync(join(directory, `${name}${extension}`));
  return brotliDecompressSync(file)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

export function writeRecording(name: string, verdicts: RecordedVerdict[]) {
  const lines = verdicts.map(verdict => `${JSON.stringify(verdict)}\n`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, `${name}${extension}`),
    brotliCompressSync(lines.join(''), {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      },
    }),
  );
}
