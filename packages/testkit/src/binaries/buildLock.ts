import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 500;
const abandonedAfterMs = 60 * 60 * 1000;

interface Holder {
  pid: number;
  host: string;
}

function hasErrorCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException)?.code === code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return hasErrorCode(error, 'EPERM');
  }
}

async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8'));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}

async function isAbandoned(lock: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) {
    return !isAlive(holder.pid);
  }
  // A cache on a shared home directory: the other machine's processes cannot be asked.
  try {
    const { mtimeMs } = await stat(lock);
    return Date.now() - mtimeMs > abandonedAfterMs;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) {
      // Given back in the meantime.
      return false;
    }
    throw error;
  }
}

/**
 * Runs `task` while no other process does so for the same directory.
 *
 * The lock only saves work. Two processes that both find it abandoned may, in a narrow window, build at the same time;
 * each still renames a complete file into place, so the worst outcome is one build too many.
 */
export async function withBuildLock<T>(
  options: {
    directory: string;
    onWait?: (pid: number) => void;
    signal?: AbortSignal;
  },
  task: () => Promise<T>,
): Promise<T> {
  const { directory, onWait, signal } = options;
  await mkdir(directory, { recursive: true });
  const lock = join(directory, 'build.lock');
  const claim = join(directory, `build.lock.${randomUUID()}`);
  // link() makes the lock appear together with its content, which writing to it with O_EXCL would not.
  await writeFile(
    claim,
    JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder),
  );
  try {
    let reported = false;
    for (;;) {
      try {
        await link(claim, lock);
        break;
      } catch (error) {
        if (!hasErrorCode(error, 'EEXIST')) {
          throw error;
        }
      }
      const holder = await readHolder(lock);
      if (holder && (await isAbandoned(lock, holder))) {
        await rm(lock, { force: true });
      } else if (holder) {
        if (!reported) {
          onWait?.(holder.pid);
          reported = true;
        }
        await delay(pollMs * (0.5 + Math.random()), undefined, { signal });
      }
    }
    try {
      return await task();
    } finally {
      await rm(lock, { force: true });
    }
  } finally {
    await rm(claim, { force: true });
  }
}
