import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../packagePath';
import { withBuildLock } from '../binaries/buildLock';
import { buildOracle } from './buildOracle';
import { defaultOracle, oracleBuilds } from './oracleBuilds';

/** The folder of the oracle's Go program. */
export const oracleModule = packagePath('oracle');

/** Which oracle is wanted, and where it is looked for. */
export interface OracleChoice {
  /** The Kubernetes minor whose kube-scheduler answers. Default: the newest. */
  kubernetesVersion?: KubernetesVersion;
  /** Read for `BERTH_CACHE_HOME` and `XDG_CACHE_HOME`, and passed to `go`. Default: `process.env`. */
  env?: NodeJS.ProcessEnv;
}

/** Whether the oracle can run here. */
export type OracleAvailability =
  | { status: 'built'; path: string }
  /** There is Go, so that it can be built: some minutes with an empty build cache. */
  | { status: 'buildable'; path: string }
  | { status: 'unavailable'; reason: string };

/** Says whether the oracle can run, without building it. */
export function findOracle(choice: OracleChoice = {}): OracleAvailability {
  const { env = process.env } = choice;
  const path = oraclePath(choice);
  if (existsSync(path)) {
    return { status: 'built', path };
  }
  const go = spawnSync('go', ['version'], { env });
  return go.status === 0
    ? { status: 'buildable', path }
    : {
        status: 'unavailable',
        reason: `there is no Go to build the oracle with, and no ${path}`,
      };
}

/**
 * The path of the oracle's program, which is built first if need be: one minor after another, whoever asks. Progress
 * goes to standard error.
 *
 * @throws when it cannot be built; the compiler's words are on standard error.
 */
export async function ensureOracle(
  options: OracleChoice & { signal?: AbortSignal } = {},
): Promise<string> {
  const {
    kubernetesVersion = defaultOracle,
    env = process.env,
    signal,
  } = options;
  const found = findOracle(options);
  if (found.status === 'built') {
    return found.path;
  }
  if (found.status === 'unavailable') {
    throw new Error(found.reason);
  }
  const { path } = found;
  return withBuildLock(
    {
      directory: oracleCache(env),
      onWait: pid =>
        report(`waiting for process ${pid}, which is building one`),
      signal,
    },
    async () => {
      if (!existsSync(path)) {
        const build = oracleBuilds[kubernetesVersion];
        await buildOracle({ build, path, report, env, signal });
      }
      return path;
    },
  );
}

function oracleCache(env: NodeJS.ProcessEnv): string {
  const root =
    env.BERTH_CACHE_HOME ||
    join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'berth');
  return join(root, 'oracle');
}

/** Outside the repository, and named after all that the program is made of. */
function oraclePath(choice: OracleChoice): string {
  const { kubernetesVersion = defaultOracle, env = process.env } = choice;
  const { release, moduleFile } = oracleBuilds[kubernetesVersion];
  const parts = [moduleFile, moduleFile.replace(/mod$/, 'sum')];
  const sources = createHash('sha256');
  for (const file of readdirSync(oracleModule).sort()) {
    if (file.endsWith('.go') || parts.includes(file)) {
      sources.update(file).update(readFileSync(join(oracleModule, file)));
    }
  }
  const key = sources.digest('hex').slice(0, 16);
  return join(
    oracleCache(env),
    `kubernetes-${release}-${process.platform}-${process.arch}-${key}`,
    'oracle',
  );
}

function report(line: string): void {
  process.stderr.write(`oracle: ${line}\n`);
}
