import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { packagePath } from '../packagePath';
import type { OracleBuild } from './oracleBuilds';

const packagesPerLine = 100;

/**
 * Builds the oracle of one Kubernetes minor. It appears under its path when it is complete.
 *
 * @throws when `go` fails; its words go to `report`, as does what it has done so far.
 */
export async function buildOracle(options: {
  build: OracleBuild;
  path: string;
  report: (line: string) => void;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}): Promise<void> {
  const { build, path, report, env, signal } = options;
  const { release, moduleFile, tags } = build;
  report(`building it for Kubernetes ${release} (some minutes, once)`);
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const args = [
    'build',
    '-v',
    '-trimpath',
    `-modfile=${moduleFile}`,
    `-tags=${tags.join(',')}`,
    '-ldflags=-s -w',
    '-o',
    unfinished,
    '.',
  ];
  try {
    const go = spawn('go', args, {
      cwd: packagePath('oracle'),
      // A go.work above the checkout would replace the pinned versions.
      env: { ...env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    });
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
