import { ChildProcess, spawn, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How long a group may take to end by itself after SIGTERM before it is killed. */
const GRACE_MS = 8_000;

/**
 * Processes that end together with this one.
 *
 * Each child leads a process group of its own, so that what it started (a dev server's workers, a backend's watcher)
 * ends with it; signalling only the child would leave those behind.
 */
export class ChildGroup {
  private readonly children = new Set<ChildProcess>();
  private ending: Promise<void> | undefined;

  constructor() {
    // The last resort, when this process leaves without having been asked to end.
    process.on('exit', () => this.signal('SIGKILL'));
  }

  spawn(
    command: string,
    args: string[],
    options: Pick<SpawnOptions, 'cwd' | 'env' | 'stdio'> = {},
  ): ChildProcess {
    const child = spawn(command, args, {
      stdio: 'inherit',
      ...options,
      detached: true,
    });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return child;
  }

  /** Runs to the end and resolves to the exit code; a signal counts as 1. */
  async run(...args: Parameters<ChildGroup['spawn']>): Promise<number> {
    const child = this.spawn(...args);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }

  /** Asks every group to end, waits, and kills what is left. */
  async end(): Promise<void> {
    this.ending ??= (async () => {
      const all = [...this.children].map(child => once(child, 'exit'));
      this.signal('SIGTERM');
      const timer = setTimeout(() => this.signal('SIGKILL'), GRACE_MS);
      await Promise.all(all);
      clearTimeout(timer);
    })();
    return this.ending;
  }

  private signal(signal: NodeJS.Signals) {
    for (const child of this.children) {
      if (child.pid === undefined) {
        continue;
      }
      try {
        process.kill(-child.pid, signal);
      } catch (error) {
        // ESRCH: the group ended by itself in the meantime, which is what we want.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
          throw error;
        }
      }
    }
  }
}
