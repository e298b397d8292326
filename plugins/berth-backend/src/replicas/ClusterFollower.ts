import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { Clock, nowOf } from '../clock/Clock';
import type { Instant } from '../reflector/ReflectorState';
import type { ClusterStore } from '../store/ClusterStore';
import { genericKind, kindId } from '../projection/optional';
import { decodeRecord, FoundKind, StoredObject } from './ClusterRecord';
import type { StoredRecord } from './operations';
import { addFoundKind, Slots } from './storedKinds';

/**
 * What was published is not known to be whole for so long: what is held is of the past. An owner says so at each of its
 * beats, of which one may fail.
 */
const SILENCE_MS = 10_000;

/** Keeps in a store what another replica has seen of a cluster, and says of when it is. */
export class ClusterFollower {
  readonly #store: ClusterStore;
  readonly #slots: Slots;
  readonly #clock: Clock;
  readonly #told = new Map<string, Freshness>();
  /** Up to when what was told is all that there was. */
  #heard: Instant | undefined;
  /** Whether something was told since {@link ClusterFollower.begin}. */
  #isTold = false;
  #isSilent = false;

  constructor(options: { store: ClusterStore; slots: Slots; clock: Clock }) {
    this.#store = options.store;
    this.#slots = options.slots;
    this.#clock = options.clock;
  }

  /** From here on what other replicas tell decides how fresh the store is; until they do, what it told last is of the past. */
  begin(): void {
    for (const [kind, slot] of this.#slots) {
      const { freshness } = slot.table;
      this.#told.set(kind, freshness);
      slot.setFreshness(() => this.#freshnessOf(kind));
    }
    this.#heard = nowOf(this.#clock);
    this.#isTold = false;
  }

  /** In the order of their revisions; all parts of a revision together. */
  async apply(records: readonly StoredRecord[]): Promise<void> {
    for (const { whole, parts } of byRevision(records)) {
      this.#isTold = true;
      const decoded = [];
      for (const content of parts) decoded.push(await decodeRecord(content));
      for (const { found } of decoded) found?.forEach(kind => this.#add(kind));
      if (whole) {
        for (const [kind, { table }] of this.#slots) {
          table.replaceAll(decoded.flatMap(({ set }) => set?.[kind] ?? []));
        }
      }
      for (const record of decoded) {
        const { set, remove, freshness } = record;
        if (!whole) this.#change(set ?? {}, remove ?? {});
        if (!freshness) continue;
        this.#store.kubernetesVersion = record.kubernetesVersion;
        this.#store.clockAheadMs = record.clockAheadMs ?? 0;
        for (const [kind, now] of Object.entries(freshness)) {
          this.#told.set(kind, now);
          const table = this.#slots.get(kind)?.table;
          if (table) table.unread = record.unread?.[kind] ?? 0;
        }
        this.#store.freshnessChanged();
      }
    }
  }

  /**
   * Call regularly, whether or not anything was heard. All that the owner saw up to `ageMs` ago was published, and is
   * applied; `undefined` where that is not known. Returns whether that changed how fresh the cluster is.
   */
  heard(ageMs: number | undefined): boolean {
    if (ageMs !== undefined) {
      const { monotonic, wall } = nowOf(this.#clock);
      const heard = { monotonic: monotonic - ageMs, wall: wall - ageMs };
      const isLater = heard.monotonic > (this.#heard?.monotonic ?? -Infinity);
      // Until another has told something, what is held is what this replica saw itself.
      if (this.#isTold || isLater) this.#heard = heard;
    }
    const isSilent = this.#silence() !== undefined;
    if (isSilent === this.#isSilent) return false;
    this.#isSilent = isSilent;
    this.#store.freshnessChanged();
    return true;
  }

  /** How fresh a kind is to whoever begins to read it anew: what was told last, dated; nothing where nothing was. */
  lastKnown(kind: string): Freshness | undefined {
    const told = this.#told.get(kind);
    const heard = this.#heard;
    if (told?.status === 'live' && heard) return staleSince(heard.wall);
    return told?.status === 'stale' ? told : undefined;
  }

  #add(kind: FoundKind): void {
    const id = kindId(kind);
    if (this.#slots.has(id)) return;
    const slot = addFoundKind(
      this.#store,
      this.#slots,
      genericKind({ ...kind, isFound: true }),
    );
    slot.setFreshness(() => this.#freshnessOf(id));
  }

  #change(
    set: Record<string, StoredObject[]>,
    remove: Record<string, string[]>,
  ): void {
    for (const [kind, uids] of Object.entries(remove)) {
      const table = this.#slots.get(kind)?.table;
      uids.forEach(uid => table?.remove(uid));
    }
    for (const [kind, objects] of Object.entries(set)) {
      const table = this.#slots.get(kind)?.table;
      objects.forEach(object => table?.upsert(object));
    }
  }

  #freshnessOf(kind: string): Freshness {
    const told = this.#told.get(kind) ?? { status: 'loading' };
    const since = this.#silence();
    return told.status === 'live' && since !== undefined
      ? staleSince(since)
      : told;
  }

  /** Since when, in milliseconds since the epoch. */
  #silence(): number | undefined {
    const heard = this.#heard;
    return heard && this.#clock.monotonic() - heard.monotonic > SILENCE_MS
      ? heard.wall
      : undefined;
  }
}

function staleSince(wall: number): Freshness {
  return {
    status: 'stale',
    since: new Date(wall).toISOString(),
    trouble: {
      code: 'timeout',
      message: 'The replica of Berth that watched this cluster is silent.',
    },
  };
}

function byRevision(
  records: readonly StoredRecord[],
): Iterable<{ whole: boolean; parts: Buffer[] }> {
  const revisions = new Map<number, { whole: boolean; parts: Buffer[] }>();
  for (const { revision, whole, content } of records) {
    const known = revisions.get(revision) ?? { whole, parts: [] };
    known.parts.push(content);
    revisions.set(revision, known);
  }
  return revisions.values();
}
