import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kubernetesVersion } from '../kubernetesVersion';
import { BinaryProgress, describeBinaryProgress } from './BinaryProgress';
import { BinaryName, binaryNames, BinaryPaths } from './binaryNames';
import { buildBinary } from './buildBinary';
import { withBuildLock } from './buildLock';
import { cacheDirectory } from './cacheDirectory';
import { downloadBinary, DownloadOrigins } from './downloadBinary';
import { locateBinaries } from './locateBinaries';

const progressIntervalMs = 10_000;

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

/** What went wrong and, for a failed `fetch`, why. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error };
  return cause ? `${message} (${cause.message})` : message;
}

async function obtain(options: {
  name: BinaryName;
  directory: string;
  onProgress: (progress: BinaryProgress) => void;
  env: NodeJS.ProcessEnv;
  origins?: DownloadOrigins;
  signal?: AbortSignal;
}): Promise<string> {
  const { name, directory, onProgress, env, origins, signal } = options;
  const path = join(directory, name);
  const target = join(directory, `.${name}.${randomUUID()}`);
  try {
    let reportedAt = Date.now();
    try {
      onProgress({ phase: 'building', name, packages: 0 });
      await buildBinary({
        name,
        target,
        env,
        signal,
        onCompiled: packages => {
          if (Date.now() - reportedAt >= progressIntervalMs) {
            reportedAt = Date.now();
            onProgress({ phase: 'building', name, packages });
          }
        },
      });
    } catch (notBuilt) {
      signal?.throwIfAborted();
      try {
        await downloadBinary({
          name,
          target,
          origins,
          signal,
          onDownload: url => onProgress({ phase: 'downloading', name, url }),
        });
      } catch (notDownloaded) {
        signal?.throwIfAborted();
        throw new Error(
          [
            `No ${name} for Kubernetes ${kubernetesVersion}.`,
            `Building it failed: ${reasonOf(notBuilt)}`,
            `Downloading it failed: ${reasonOf(notDownloaded)}`,
            'Put Go 1.26 or newer on PATH, or set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd.',
          ].join('\n'),
          { cause: notBuilt },
        );
      }
    }
    // Nobody ever sees half a program: it appears under its name when it is complete.
    await rename(target, path);
    onProgress({ phase: 'ready', name, path });
    return path;
  } finally {
    await rm(target, { force: true });
  }
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
        found[name] = await obtain({
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
