import { FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { placesOf } from './placesOf';

interface Watched {
  /** Of the folder: another one of the same name is not watched. */
  identity: string;
  names: Set<string>;
  watcher: FSWatcher;
}

/**
 * Tells that files may have changed: written to, replaced, or led to by another link. It misses what the system does not tell
 * of (network file systems; too many watches), so whoever needs to know looks again from time to time.
 */
export class FileWatch {
  readonly #paths: readonly string[];
  readonly #watched = new Map<string, Watched>();
  readonly #signal: AbortSignal;
  #changed = new AbortController();

  /** Ends when the signal aborts. */
  constructor(paths: readonly string[], signal: AbortSignal) {
    this.#paths = paths;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  /**
   * A signal that aborts at the first change from now on. Each call looks anew at where the files are: after a change they may
   * be elsewhere.
   */
  async next(): Promise<AbortSignal> {
    const changed = new AbortController();
    this.#changed = changed;
    const wanted = await this.#places();
    if (this.#signal.aborted) return changed.signal;
    for (const [folder, { identity, watcher }] of this.#watched) {
      if (wanted.get(folder)?.identity === identity) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    for (const [folder, { identity, names }] of wanted) {
      const known = this.#watched.get(folder);
      if (known) known.names = names;
      else this.#watch(folder, { identity, names });
    }
    return changed.signal;
  }

  async #places(): Promise<Map<string, Omit<Watched, 'watcher'>>> {
    const all = await Promise.all(this.#paths.map(placesOf));
    const folders = new Map<string, Omit<Watched, 'watcher'>>();
    for (const { folder, name } of all.flat()) {
      const known = folders.get(folder);
      if (known) {
        known.names.add(name);
        continue;
      }
      const identity = await identityOf(folder);
      if (identity) folders.set(folder, { identity, names: new Set([name]) });
    }
    return folders;
  }

  #watch(folder: string, { identity, names }: Omit<Watched, 'watcher'>): void {
    let watcher: FSWatcher;
    try {
      watcher = watch(folder, { persistent: false });
    } catch {
      return;
    }
    const watched: Watched = { identity, names, watcher };
    const forget = () => {
      watcher.close();
      if (this.#watched.get(folder) === watched) this.#watched.delete(folder);
    };
    watcher.on('change', (_, name) => {
      // That the folder itself goes is told under its own name. What comes in its place may have its number (ext4).
      const isOfFolder = name === basename(folder);
      if (isOfFolder) forget();
      if (isOfFolder || name === null || watched.names.has(String(name))) {
        this.#changed.abort();
      }
    });
    watcher.on('error', forget);
    this.#watched.set(folder, watched);
  }

  #close(): void {
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }
}

async function identityOf(folder: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
