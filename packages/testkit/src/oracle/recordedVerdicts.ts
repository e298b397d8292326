import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { oracleModule } from './oracleBinary';
import { defaultOracle } from './oracleBuilds';
import type { OracleVerdict } from './OracleVerdict';

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

/** The recordings of a minor; each is a file of its folder. */
export function recordingNames(
  kubernetesVersion: KubernetesVersion = defaultOracle,
): string[] {
  const directory = directoryOf(kubernetesVersion);
  if (!existsSync(directory)) {
    return [];
  }
  return readdirSync(directory)
    .filter(file => file.endsWith(extension))
    .map(file => file.slice(0, -extension.length))
    .sort();
}

export function readRecording(
  name: string,
  kubernetesVersion: KubernetesVersion = defaultOracle,
): RecordedVerdict[] {
  const file = readFileSync(pathOf(name, kubernetesVersion));
  return brotliDecompressSync(file)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

export function writeRecording(options: {
  name: string;
  kubernetesVersion: KubernetesVersion;
  verdicts: RecordedVerdict[];
}): void {
  const { name, kubernetesVersion, verdicts } = options;
  const lines = verdicts.map(verdict => `${JSON.stringify(verdict)}\n`);
  mkdirSync(directoryOf(kubernetesVersion), { recursive: true });
  writeFileSync(
    pathOf(name, kubernetesVersion),
    brotliCompressSync(lines.join(''), {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      },
    }),
  );
}

function directoryOf(kubernetesVersion: KubernetesVersion): string {
  return join(oracleModule, 'recorded', kubernetesVersion);
}

function pathOf(name: string, kubernetesVersion: KubernetesVersion): string {
  return join(directoryOf(kubernetesVersion), `${name}${extension}`);
}
