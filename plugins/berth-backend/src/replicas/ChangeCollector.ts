import type { ClusterStore } from '../store/ClusterStore';
import type { ClusterRecord, StoredObject } from './ClusterRecord';
import { addFoundKind, foundKinds, Slots } from './storedKinds';
import { kindId, OptionalKind } from '../projection/optional';

/** Bounds what is serialised, and parsed elsewhere, in one go. */
const OBJECTS_PER_PART = 2_000;

/** Notes what changes in a cluster's store, each object once, until somebody takes it. */
export class ChangeCollector {
  readonly #store: ClusterStore;
  readonly #slots: Slots;
  readonly #changed = new Map<string, Map<string, StoredObject | undefined>>();
  readonly #stops: Array<() => void> = [];
  readonly #told = new Map<string, string>();
  readonly #toldFound = new Set<string>();
  #toldVersion: string | undefined;
  #toldAheadMs = 0;

  constructor(store: ClusterStore, slots: Slots) {
    this.#store = store;
    this.#slots = slots;
    for (const kind of slots.keys()) this.#follow(kind);
  }

  /** Notes what changes of a kind that nobody has listed, too. */
  add(kind: OptionalKind): void {
    const isNew = !this.#changed.has(kindId(kind));
    addFoundKind(this.#store, this.#slots, kind);
    if (isNew) this.#follow(kindId(kind));
  }

  #follow(kind: string): void {
    const table = this.#slots.get(kind)?.table;
    const changed = new Map<string, StoredObject | undefined>();
    this.#changed.set(kind, changed);
    if (!table) return;
    this.#stops.push(
      table.onObject((former, now) => {
        const uid = (now ?? former)?.metadata.uid;
        if (uid !== undefined) changed.set(uid, now);
      }),
    );
  }

  stop(): void {
    this.#stops.forEach(stop => stop());
  }

  /** What changed since something was taken before; `undefined` where nothing did. */
  takeChanges(): ClusterRecord[] | undefined {
    const parts = partsOf(
      [...this.#changed].flatMap(([kind, changed]) =>
        [...changed].map(([uid, object]) => ({ kind, uid, object })),
      ),
    );
    const news = this.#news();
    if (parts.length === 0 && !news) return undefined;
    this.#changed.forEach(changed => changed.clear());
    return [{ ...news, ...parts[0] }, ...parts.slice(1)];
  }

  /** All that there is. */
  takeAll(): ClusterRecord[] {
    this.#changed.forEach(changed => changed.clear());
    this.#told.clear();
    this.#toldFound.clear();
    this.#toldVersion = undefined;
    this.#toldAheadMs = 0;
    const parts = partsOf(
      [...this.#slots].flatMap(([kind, { table }]) =>
        [...table.all()].map(object => ({
          kind,
          uid: object.metadata.uid,
          object,
        })),
      ),
    );
    return [{ ...this.#news(), ...parts[0] }, ...parts.slice(1)];
  }

  #news(): ClusterRecord | undefined {
    const freshness: NonNullable<ClusterRecord['freshness']> = {};
    const unread: NonNullable<ClusterRecord['unread']> = {};
    for (const [kind, { table }] of this.#slots) {
      const text = JSON.stringify([table.freshness, table.unread]);
      if (this.#told.get(kind) === text) continue;
      this.#told.set(kind, text);
      freshness[kind] = table.freshness;
      if (table.unread > 0) unread[kind] = table.unread;
    }
    const found = foundKinds(this.#store)
      .filter(kind => !this.#toldFound.has(kindId(kind)))
      .map(({ group, kind, plural }) => ({ group, kind, plural }));
    found.forEach(kind => this.#toldFound.add(kindId(kind)));
    const { kubernetesVersion, clockAheadMs } = this.#store;
    const isSame =
      Object.keys(freshness).length === 0 &&
      kubernetesVersion === this.#toldVersion &&
      clockAheadMs === this.#toldAheadMs;
    this.#toldVersion = kubernetesVersion;
    this.#toldAheadMs = clockAheadMs;
    if (isSame && found.length === 0) return undefined;
    return {
      kubernetesVersion,
      ...(clockAheadMs !== 0 && { clockAheadMs }),
      freshness,
      ...(Object.keys(unread).length > 0 && { unread }),
      ...(found.length > 0 && { found }),
    };
  }
}

function partsOf(
  changes: Array<{ kind: string; uid: string; object?: StoredObject }>,
): ClusterRecord[] {
  const parts: ClusterRecord[] = [];
  for (let start = 0; start < changes.length; start += OBJECTS_PER_PART) {
    const set: NonNullable<ClusterRecord['set']> = {};
    const remove: NonNullable<ClusterRecord['remove']> = {};
    for (const { kind, uid, object } of changes.slice(
      start,
      start + OBJECTS_PER_PART,
    )) {
      if (object) (set[kind] ??= []).push(object);
      else (remove[kind] ??= []).push(uid);
    }
    parts.push({ set, remove });
  }
  return parts;
}
