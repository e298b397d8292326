import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { kubernetesVersion } from '../kubernetesVersion';
import { goModules } from './goModules';

/**
 * The folder that keeps the programs between runs: outside the repository, so that every checkout shares it, and named
 * after the content of the `go.sum` files, so that another set of versions never meets it.
 */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const root =
    env.BERTH_CACHE_HOME ||
    join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'berth');
  const sums = createHash('sha256');
  for (const module of goModules) {
    sums.update(readFileSync(join(module, 'go.sum')));
  }
  const key = sums.digest('hex').slice(0, 16);
  return join(
    root,
    'control-plane',
    `kubernetes-${kubernetesVersion}-${process.platform}-${process.arch}-${key}`,
  );
}
