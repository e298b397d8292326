import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { watchedKinds } from '../projection';
import { kindId, OptionalKind, OptionalObject } from '../projection/optional';
import type {
  KindContents,
  OptionalKindView,
  WatchedCluster,
  WatchedKind,
  WatchedKinds,
} from './ClusterView';
import { KindSlot } from './KindSlot';
import type { OnListenerFault } from './Listeners';
import { ObjectTable } from './ObjectTable';
import { OptionalObjects } from './OptionalObjects';

/**
 * All that is held of one cluster: a table for each watched kind, and how fresh each is. Whoever fills it (a reflector, or
 * a test by hand) says the freshness too; until somebody does, a kind is `loading`.
 */
export class ClusterStore implements WatchedCluster {
  readonly name: string;
  readonly title?: string;
  readonly server?: string;
  readonly #slots = new Map<
    WatchedKind,
    { reset(): void; table: KindContents }
  >();
  readonly #optional = new Map<
    string,
    { kind: OptionalKind; slot: KindSlot<OptionalObject> }
  >();
  readonly optional: OptionalObjects;
  readonly #onChange: () => void;
  readonly #ofSlots: ConstructorParameters<typeof KindSlot>[0];
  #kubernetesVersion: string | undefined;
  #clockAheadMs = 0;
  #revision = 0;
  #freshnessRevision = 0;

  constructor(options: {
    name: string;
    title?: string;
    server?: string;
    onChange?: () => void;
    /** Told of a listener that has thrown; without it, whoever changes the store is. */
    onListenerFault?: OnListenerFault;
  }) {
    this.name = options.name;
    this.title = options.title;
    this.server = options.server;
    this.#onChange = options.onChange ?? (() => {});
    this.#ofSlots = {
      onChange: () => this.#changed(),
      onFreshness: () => this.freshnessChanged(),
      onListenerFault: options.onListenerFault,
    };
    this.optional = new OptionalObjects(options.onListenerFault);
  }

  get revision(): number {
    return this.#revision;
  }

  get freshnessRevision(): number {
    return this.#freshnessRevision;
  }

  get kubernetesVersion(): string | undefined {
    return this.#kubernetesVersion;
  }

  set kubernetesVersion(version: string | undefined) {
    if (version === this.#kubernetesVersion) return;
    this.#kubernetesVersion = version;
    this.#changed();
  }

  get clockAheadMs(): number {
    return this.#clockAheadMs;
  }

  set clockAheadMs(aheadMs: number) {
    if (aheadMs === this.#clockAheadMs) return;
    this.#clockAheadMs = aheadMs;
    this.#changed();
  }

  store<K extends WatchedKind>(kind: K): ObjectTable<WatchedKinds[K]> {
    return this.slot(kind).table;
  }

  /** The place of a kind, for whoever fills it. */
  slot<K extends WatchedKind>(kind: K): KindSlot<WatchedKinds[K]> {
    // The key decides the type of the objects, which a Map cannot say.
    const known = this.#slots.get(kind) as
      | KindSlot<WatchedKinds[K]>
      | undefined;
    if (known) return known;
    const slot = new KindSlot<WatchedKinds[K]>(this.#ofSlots);
    this.#slots.set(kind, slot);
    return slot;
  }

  /** The place of an optional kind, made when it is first asked for. */
  optionalSlot(kind: OptionalKind): KindSlot<OptionalObject> {
    const id = kindId(kind);
    const known = this.#optional.get(id);
    if (known) return known.slot;
    const slot = new KindSlot<OptionalObject>(this.#ofSlots);
    this.#optional.set(id, { kind, slot });
    this.optional.add(kind, slot.table);
    return slot;
  }

  optionalKinds(): readonly OptionalKindView[] {
    return [...this.#optional.values()].map(viewOf);
  }

  *kinds(): ReturnType<WatchedCluster['kinds']> {
    for (const [plural, { table }] of this.#slots) {
      yield { id: kindId(watchedKinds[plural]), store: table };
    }
    for (const [id, { slot }] of this.#optional) {
      yield { id, store: slot.table };
    }
  }

  optionalKind(id: string): OptionalKindView | undefined {
    const known = this.#optional.get(id);
    return known && viewOf(known);
  }

  /**
   * Says how fresh a kind is; see {@link KindSlot.setFreshness}.
   */
  setFreshness(
    kind: WatchedKind,
    freshness: Freshness | (() => Freshness),
  ): void {
    this.slot(kind).setFreshness(freshness);
  }

  /** Forgets every object, as of a cluster that is there no more; how fresh each kind is remains to be said. */
  clear(): void {
    this.#kubernetesVersion = undefined;
    for (const slot of this.#slots.values()) slot.reset();
    for (const { slot } of this.#optional.values()) slot.reset();
    this.#changed();
  }

  /** For whoever decides how fresh several kinds are at once. */
  freshnessChanged(): void {
    this.#freshnessRevision++;
    this.#changed();
  }

  #changed(): void {
    this.#revision++;
    this.#onChange();
  }
}

function viewOf(known: {
  kind: OptionalKind;
  slot: KindSlot<OptionalObject>;
}): OptionalKindView {
  return { kind: known.kind, store: known.slot.table };
}
