import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagePath } from '../packagePath';

const module = packagePath('kyaml');
const longestOutput = 256 * 1024 * 1024;

/** Why kyaml cannot run here; `undefined` where it can. */
export function kyamlTrouble(): string | undefined {
  return existsSync(programPath()) || spawnSync('go', ['version']).status === 0
    ? undefined
    : 'there is no Go to build kyaml with';
}

/**
 * Builds the program that writes KYAML with `sigs.k8s.io/yaml/kyaml`, unless it is there: a second or two.
 *
 * @returns its path.
 * @throws with the compiler's words when it cannot be built.
 */
export async function ensureKyaml(): Promise<string> {
  const path = programPath();
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    run('go', ['build', '-trimpath', '-o', unfinished, '.']);
    await rename(unfinished, path);
  }
  return path;
}

/** What kyaml writes for each document, which is YAML of one line. */
export function askKyaml(program: string, documents: string[]): string[] {
  return run(program, [], `${documents.join('\n')}\n`)
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

function run(command: string, args: string[], input = ''): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd: module,
    // A go.work above the checkout would replace the pinned versions.
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
    encoding: 'utf8',
    input,
    maxBuffer: longestOutput,
    timeout: 120_000,
  });
  if (error || status !== 0) {
    throw new Error(`${command} ended with ${status}: ${stderr}`, {
      cause: error,
    });
  }
  return stdout;
}

/** Outside the repository, and named after all that the program is made of. */
function programPath(env: NodeJS.ProcessEnv = process.env): string {
  const root =
    env.BERTH_CACHE_HOME ||
    join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'berth');
  const sources = createHash('sha256');
  for (const file of ['go.mod', 'go.sum', 'main.go']) {
    sources.update(readFileSync(join(module, file)));
  }
  const key = sources.digest('hex').slice(0, 16);
  return join(root, 'kyaml', `${process.platform}-${process.arch}-${key}`);
}
