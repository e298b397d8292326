import type { Revisions } from '../signal/Revisions';
import type { Replicas } from './Replicas';

const REVISION = /^r-(\d{1,15})$/;

/**
 * Where replicas share their work, the number of the last record that this one has loaded: the records are in one order for
 * all. Only the owner of what changed tells of it, once it is published, so that browsers hear it once and every replica can
 * say whether it has it yet. Alone, a replica counts by itself.
 */
export class SharedRevisions implements Revisions {
  readonly #replicas: Replicas;
  readonly #local: Revisions;

  constructor(options: { replicas: Replicas; local: Revisions }) {
    this.#replicas = options.replicas;
    this.#local = options.local;
  }

  get current(): string {
    return this.#replicas.isShared
      ? `r-${this.#replicas.loaded}`
      : this.#local.current;
  }

  isBehind(revision: string): boolean {
    const asked = REVISION.exec(revision);
    return asked
      ? this.#replicas.isShared && Number(asked[1]) > this.#replicas.loaded
      : this.#local.isBehind(revision);
  }

  onChange(listener: () => void): () => void {
    const stops = [
      this.#replicas.onNews(listener),
      this.#local.onChange(() => {
        if (!this.#replicas.isShared) listener();
      }),
    ];
    return () => stops.forEach(stop => stop());
  }
}
