import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ClusterView, WatchedKind, WatchedKinds } from './ClusterView';
import { ObjectTable } from './ObjectTable';

/**
 * All that is held of one cluster: a table for each watched kind, and how fresh each is. Whoever fills it (a reflector, or
 * a test by hand) says the freshness too; until somebody does, a kind is `loading`.
 */
export class ClusterStore implements ClusterView {
  readonly name: string;
  readonly title?: string;
  readonly server?: string;
  readonly #freshness = new Map<WatchedKind, () => Freshness>();
  readonly #tables = new Map<WatchedKind, unknown>();
  readonly #onChange: () => void;
  #kubernetesVersion: string | undefined;
  #revision = 0;

  constructor(options: {
    name: string;
    title?: string;
    server?: string;
    onChange?: () => void;
  }) {
    this.name = options.name;
    this.title = options.title;
    this.server = options.server;
    this.#onChange = options.onChange ?? (() => {});
  }

  get revision(): number {
    return this.#revision;
  }

  get kubernetesVersion(): string | undefined {
    return this.#kubernetesVersion;
  }

  set kubernetesVersion(version: string | undefined) {
    if (version === this.#kubernetesVersion) return;
    this.#kubernetesVersion = version;
    this.changed();
  }

  store<K extends WatchedKind>(kind: K): ObjectTable<WatchedKinds[K]> {
    // The key decides the type of the table, which a Map cannot say.
    const known = this.#tables.get(kind) as
      | ObjectTable<WatchedKinds[K]>
      | undefined;
    if (known) return known;
    const table = this.#createTable(kind);
    this.#tables.set(kind, table);
    return table;
  }

  /**
   * Says how fresh a kind is. A function is asked at each reading, because freshness can end by time alone; whoever gives
   * one calls {@link ClusterStore.changed} when its answer changes.
   */
  setFreshness(
    kind: WatchedKind,
    freshness: Freshness | (() => Freshness),
  ): void {
    this.#freshness.set(
      kind,
      typeof freshness === 'function' ? freshness : () => freshness,
    );
    this.changed();
  }

  changed(): void {
    this.#revision++;
    this.#onChange();
  }

  #createTable<K extends WatchedKind>(kind: K): ObjectTable<WatchedKinds[K]> {
    return new ObjectTable<WatchedKinds[K]>({
      freshness: () => this.#freshness.get(kind)?.() ?? { status: 'loading' },
      onChange: () => this.changed(),
    });
  }
}
