import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { packagePath } from '../packagePath';
import { withBuildLock } from '../binaries/buildLock';
import { kubernetesVersion } from '../kubernetesVersion';

/** The folder of the oracle's Go program. */
export const oracleModule = packagePath('oracle');

const packagesPerLine = 100;

/** Whether the oracle can run here. */
export type OracleAvailability =
  | { status: 'built'; path: string }
  /** There is Go, so that it can be built: some minutes with an empty build cache. */
  | { status: 'buildable'; path: string }
  | { status: 'unavailable'; reason: string };

/** Says whether the oracle can run, without building it. */
export function findOracle(
  env: NodeJS.ProcessEnv = process.env,
): OracleAvailability {
  const path = oraclePath(env);
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
 * The path of the oracle's program, which is built first if need be. Progress goes to standard error.
 *
 * @throws when it cannot be built; the compiler's words are on standard error.
 */
export async function ensureOracle(
  options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<string> {
  const { env = process.env, signal } = options;
  const found = findOracle(env);
  if (found.status === 'built') {
    return found.path;
  }
  if (found.status === 'unavailable') {
    throw new Error(found.reason);
  }
  const { path } = found;
  const directory = resolve(path, '..');
  return withBuildLock(
    {
      directory,
      onWait: pid => report(`waiting for process ${pid}, which is building it`),
      signal,
    },
    async () => {
      if (!existsSync(path)) {
        await build({ path, directory, env, signal });
      }
      return path;
    },
  );
}

/** Outside the repository, and named after all that the program is made of. */
function oraclePath(env: NodeJS.ProcessEnv): string {
  const root =
    env.BERTH_CACHE_HOME ||
    join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'berth');
  const sources = createHash('sha256');
  for (const file of readdirSync(oracleModule).sort()) {
    if (/\.go$|^go\.(mod|sum)$/.test(file)) {
      sources.update(file).update(readFileSync(join(oracleModule, file)));
    }
  }
  const key = sources.digest('hex').slice(0, 16);
  return join(
    root,
    'oracle',
    `kubernetes-${kubernetesVersion}-${process.platform}-${process.arch}-${key}`,
    'oracle',
  );
}

async function build(options: {
  path: string;
  directory: string;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}): Promise<void> {
  const { path, directory, env, signal } = options;
  report(
    `building it for Kubernetes ${kubernetesVersion} (some minutes, once)`,
  );
  await mkdir(directory, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  try {
    const go = spawn(
      'go',
      ['build', '-v', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, '.'],
      {
        cwd: oracleModule,
        // A go.work above the checkout would replace the pinned versions.
        env: { ...env, CGO_ENABLED: '0', GOWORK: 'off' },
        stdio: ['ignore', 'ignore', 'pipe'],
        signal,
      },
    );
    let packages = 0;
    createInterface({ input: go.stderr }).on('line', line => {
      if (!/^[\w.-]+(\/[\w.-]+)*$/.test(line)) {
        report(line);
      } else if (++packages % packagesPerLine === 0) {
        report(`${packages} packages compiled`);
      }
    });
    const [code] = await once(go, 'close');
    if (code !== 0) {
      throw new Error(`The oracle could not be built: go ended with ${code}`);
    }
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function report(line: string): void {
  process.stderr.write(`oracle: ${line}\n`);
}
