import { randomUUID } from 'node:crypto';
import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../clock/Clock';
import { ChangeNotice } from './ChangeNotice';
import { ClusterStore } from './ClusterStore';
import type { ClusterViews } from './ClusterView';
import type { OnListenerFault } from './Listeners';

/**
 * The clusters that are in memory. `startClusterViews` fills it from live clusters; a test fills it by hand:
 *
 * ```ts
 * const views = new MemoryClusterViews();
 * const tokyo = views.add({ name: 'tokyo' });
 * tokyo.store('pods').replaceAll([pod]);
 * tokyo.setFreshness('pods', { status: 'live' });
 * ```
 */
export class MemoryClusterViews implements ClusterViews {
  readonly #life = randomUUID().slice(0, 8);
  readonly #notice: ChangeNotice;
  readonly #onListenerFault?: OnListenerFault;
  #clusters = new Map<string, ClusterStore>();
  #troubles: ReadonlyArray<{ source: string; message: string }> = [];
  #personal: readonly PersonalClusterTarget[] = [];
  #settled = true;
  #revision = 0;

  /** Without `onListenerFault`, what a listener throws reaches whoever made the change that it was told of. */
  constructor(options?: { clock?: Clock; onListenerFault?: OnListenerFault }) {
    this.#onListenerFault = options?.onListenerFault;
    this.#notice = new ChangeNotice({
      clock: options?.clock ?? systemClock,
      onListenerFault: options?.onListenerFault,
    });
  }

  get revision(): string {
    return `${this.#life}-${this.#revision}`;
  }

  get settled(): boolean {
    return this.#settled;
  }

  list(): readonly ClusterStore[] {
    return [...this.#clusters.values()];
  }

  get(name: string): ClusterStore | undefined {
    return this.#clusters.get(name);
  }

  personal(): readonly PersonalClusterTarget[] {
    return this.#personal;
  }

  troubles(): ReadonlyArray<{ source: string; message: string }> {
    return this.#troubles;
  }

  onChange(listener: () => void): () => void {
    return this.#notice.listen(listener);
  }

  /** Adds a cluster, empty and `loading`; one of the same name is replaced. */
  add(cluster: {
    name: string;
    title?: string;
    server?: string;
  }): ClusterStore {
    const store: ClusterStore = new ClusterStore({
      ...cluster,
      onListenerFault: this.#onListenerFault,
      onChange: () => {
        // A store that was removed may still be filled by a request that is ending; nobody is to hear of it.
        if (this.#clusters.get(store.name) === store) this.#changed();
      },
    });
    this.#clusters.set(store.name, store);
    this.#changed();
    return store;
  }

  remove(name: string): void {
    if (this.#clusters.delete(name)) this.#changed();
  }

  /** Brings the clusters into this order; those that are not named stay behind the others. */
  arrange(names: readonly string[]): void {
    const arranged = new Map<string, ClusterStore>();
    for (const name of [...names, ...this.#clusters.keys()]) {
      const store = this.#clusters.get(name);
      if (store) arranged.set(name, store);
    }
    const isSame =
      [...arranged.keys()].join() === [...this.#clusters.keys()].join();
    this.#clusters = arranged;
    if (!isSame) this.#changed();
  }

  setPersonal(clusters: readonly PersonalClusterTarget[]): void {
    this.#personal = clusters;
    this.#changed();
  }

  setTroubles(
    troubles: ReadonlyArray<{ source: string; message: string }>,
  ): void {
    this.#troubles = troubles;
    this.#changed();
  }

  setSettled(settled: boolean): void {
    if (settled === this.#settled) return;
    this.#settled = settled;
    this.#changed();
  }

  /** No listener is called any more. */
  stop(): void {
    this.#notice.stop();
  }

  #changed(): void {
    this.#revision++;
    this.#notice.changed();
  }
}
