import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { BinaryName, BinaryPaths } from './binaryNames';
import { cacheDirectory } from './cacheDirectory';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // access() has no other answer than an exception.
    return false;
  }
}

/**
 * Looks for programs on this machine, without building or fetching anything: first in `KUBEBUILDER_ASSETS`, which by
 * convention holds kube-apiserver and etcd of one release, then in the cache.
 *
 * @throws when `KUBEBUILDER_ASSETS` is set but holds no kube-apiserver or no etcd: falling back would silently test
 * against another release than the one that was asked for.
 */
export function locateBinaries<TName extends BinaryName>(options: {
  names: readonly TName[];
  env?: NodeJS.ProcessEnv;
}): { found: Partial<BinaryPaths<TName>>; missing: TName[] } {
  const { names, env = process.env } = options;
  const assets = env.KUBEBUILDER_ASSETS;
  if (assets) {
    for (const required of ['kube-apiserver', 'etcd']) {
      if (!isExecutable(join(assets, required))) {
        throw new Error(
          `KUBEBUILDER_ASSETS is ${assets}, which holds no executable ${required}`,
        );
      }
    }
  }

  const cache = cacheDirectory(env);
  const found: Partial<BinaryPaths<TName>> = {};
  const missing: TName[] = [];
  for (const name of names) {
    const path = [assets, cache]
      .filter(directory => directory !== undefined && directory !== '')
      .map(directory => join(directory!, name))
      .find(isExecutable);
    if (path) {
      found[name] = path;
    } else {
      missing.push(name);
    }
  }
  return { found, missing };
}
