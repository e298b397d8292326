import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { watchedKinds } from '../projection';
import { kindId, OptionalKind } from '../projection/optional';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind } from '../store/ClusterView';
import type { KindSlot } from '../store/KindSlot';

/** The place of any kind: who only carries objects from one process to another needs not know what they are. */
export type AnySlot = KindSlot<{ metadata: ObjectMeta }>;

/** Every place of a cluster's store, by the kind's id. */
export function slotsOf(
  store: ClusterStore,
  optional: readonly OptionalKind[],
): ReadonlyMap<string, AnySlot> {
  const slots = new Map<string, AnySlot>();
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
