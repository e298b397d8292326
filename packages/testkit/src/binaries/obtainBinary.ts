import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kubernetesVersion } from '../kubernetesVersion';
import { BinaryProgress } from './BinaryProgress';
import { BinaryName } from './binaryNames';
import { buildBinary } from './buildBinary';
import { downloadBinary } from './downloadBinary';
import { DownloadOrigins } from './publishedRelease';

const progressIntervalMs = 10_000;

/** How one program is got, and who hears of it. */
export interface ObtainOptions {
  name: BinaryName;
  /** Where it goes. */
  directory: string;
  onProgress: (progress: BinaryProgress) => void;
  env: NodeJS.ProcessEnv;
  origins?: DownloadOrigins;
  signal?: AbortSignal;
}

/** What went wrong and, for a failed `fetch`, why. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error };
  return cause ? `${message} (${cause.message})` : message;
}

async function build(options: ObtainOptions, target: string): Promise<void> {
  const { name, onProgress, env, signal } = options;
  let reportedAt = Date.now();
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
}

async function download(
  options: ObtainOptions,
  target: string,
  notBuilt: unknown,
): Promise<void> {
  const { name, onProgress, origins, signal } = options;
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

/**
 * Builds one program into a directory or, where it cannot be built, downloads it. Nobody ever sees half a program: it
 * appears under its name when it is complete.
 *
 * @returns its path.
 * @throws with both reasons and what to do.
 */
export async function obtainBinary(options: ObtainOptions): Promise<string> {
  const { name, directory, onProgress, signal } = options;
  const path = join(directory, name);
  const target = join(directory, `.${name}.${randomUUID()}`);
  try {
    try {
      await build(options, target);
    } catch (notBuilt) {
      signal?.throwIfAborted();
      await download(options, target, notBuilt);
    }
    await rename(target, path);
    onProgress({ phase: 'ready', name, path });
    return path;
  } finally {
    await rm(target, { force: true });
  }
}
