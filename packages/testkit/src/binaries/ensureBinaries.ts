import { mkdir } from 'node:fs/promises';
import { BinaryProgress, describeBinaryProgress } from './BinaryProgress';
import { BinaryName, binaryNames, BinaryPaths } from './binaryNames';
import { withBuildLock } from './buildLock';
import { cacheDirectory } from './cacheDirectory';
import { locateBinaries } from './locateBinaries';
import { obtainBinary } from './obtainBinary';
import { DownloadOrigins } from './publishedRelease';

/** @public */
export interface EnsureBinariesOptions<TName extends BinaryName = BinaryName> {
  /** Default: all of them. */
  names?: readonly TName[];
  /** Default: a line on stderr. */
  onProgress?: (progress: BinaryProgress) => void;
  /** Read for `KUBEBUILDER_ASSETS`, `BERTH_CACHE_HOME` and `XDG_CACHE_HOME`, and passed to `go`. Default: `process.env`. */
  env?: NodeJS.ProcessEnv;
  /** Where to download from, such as a mirror. Default: the projects' own places. */
  origins?: DownloadOrigins;
  signal?: AbortSignal;
}

function reportOnStderr(progress: BinaryProgress): void {
  process.stderr.write(`testkit: ${describeBinaryProgress(progress)}\n`);
}

/**
 * Makes sure that the control plane's programs are on this machine and says where: `KUBEBUILDER_ASSETS`, else the
 * cache, else built from Go modules into the cache, else downloaded from their projects into the cache.
 *
 * Safe to call from several processes at once; one builds, the others wait for it.
 *
 * @throws with what was tried and what to do when a program cannot be had.
 * @public
 */
export async function ensureBinaries<TName extends BinaryName = BinaryName>(
  options: EnsureBinariesOptions<TName> = {},
): Promise<BinaryPaths<TName>> {
  const {
    names = binaryNames as readonly BinaryName[] as readonly TName[],
    onProgress = reportOnStderr,
    env = process.env,
    origins,
    signal,
  } = options;
  const before = locateBinaries({ names, env });
  if (before.missing.length === 0) {
    return before.found as BinaryPaths<TName>;
  }

  const directory = cacheDirectory(env);
  await mkdir(directory, { recursive: true });
  return withBuildLock(
    {
      directory,
      signal,
      onWait: pid => onProgress({ phase: 'waiting', pid }),
    },
    async () => {
      // Whoever held the lock before may have built them all.
      const { found, missing } = locateBinaries({ names, env });
      for (const name of missing) {
        found[name] = await obtainBinary({
          name,
          directory,
          onProgress,
          env,
          origins,
          signal,
        });
      }
      return found as BinaryPaths<TName>;
    },
  );
}
