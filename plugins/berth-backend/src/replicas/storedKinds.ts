import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from '../projection';
import { kindId, OptionalKind } from '../projection/optional';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind } from '../store/ClusterView';
import type { KindSlot } from '../store/KindSlot';

/** The place of any kind: who only carries objects from one process to another needs not know what they are. */
export type AnySlot = KindSlot<{ metadata: ObjectMeta }>;

/** The places of a cluster's store by the kind's id, among them those that come while it is watched. */
export type Slots = Map<string, AnySlot>;

/** The kinds without a list: {@link OptionalKind.isFound}. */
export function foundKinds(store: ClusterStore): OptionalKind[] {
  return store
    .optionalKinds()
    .flatMap(({ kind }) => (kind.isFound ? [kind] : []));
}

/** Takes the place of a kind that nobody has listed, which is made where there is none yet. */
export function addFoundKind(
  store: ClusterStore,
  slots: Slots,
  kind: OptionalKind,
): AnySlot {
  const slot = store.optionalSlot(kind) as unknown as AnySlot;
  slots.set(kindId(kind), slot);
  return slot;
}

/** Every place of a cluster's store that it has from the beginning, by the kind's id. */
export function slotsOf(
  store: ClusterStore,
  optional: readonly OptionalKind[],
): Slots {
  const slots: Slots = new Map();
  for (const plural of Object.keys(watchedKinds) as WatchedKind[]) {
    // What goes into a place came out of the same place of another replica.
    slots.set(
      kindId(watchedKinds[plural]),
      store.slot(plural) as unknown as AnySlot,
    );
  }
  for (const kind of optional) {
    slots.set(kindId(kind), store.optionalSlot(kind) as unknown as AnySlot);
  }
  return slots;
}
