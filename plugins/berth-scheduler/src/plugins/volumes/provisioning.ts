import { matchesLabelSelector } from '../../kubernetes/labelSelector';
import { parseMillis, unitsOf } from '../../kubernetes/quantity';
import type { LabelSelector } from '../../kubernetes/types';
import type { CsiStorageCapacity } from '../../snapshot/objects/csiStorageCapacities';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { StorageClass } from '../../snapshot/objects/storageClasses';
import type { Storage } from './Storage';
import type { LabelOf } from './volumeReach';

const NO_PROVISIONER = 'kubernetes.io/no-provisioner';

/** A volume that would be made for a claim. */
export interface Provision {
  claim: PersistentVolumeClaim;
  /** Where there is room for it; absent where nobody asks. */
  capacity?: CsiStorageCapacity;
  /** Rooms of several sizes would do, of which kube-scheduler takes any, or nobody says how large the room is. */
  isOfAnySize?: boolean;
}

/** Whether volumes can be made for claims on a node. */
export type ProvisionResult =
  | { outcome: 'provisions'; provisions: Provision[] }
  /** `unmatched`: a class makes none, or none for such nodes; `space`: there is no room. */
  | { outcome: 'unmatched' | 'space' };

/** Source: volumebinding/binder.go `checkVolumeProvisions`, v1.37.1. */
export function provisionVolumes(
  storage: Storage,
  claims: readonly PersistentVolumeClaim[],
  label: LabelOf,
): ProvisionResult {
  const provisions: Provision[] = [];
  for (const claim of claims) {
    const storageClass = storage.storageClass(claim.storageClass);
    if (
      !storageClass?.provisioner ||
      storageClass.provisioner === NO_PROVISIONER ||
      !isAllowed(storageClass, label)
    ) {
      return { outcome: 'unmatched' };
    }
    const room = findRoom(storage, claim, storageClass, label);
    if (room.outcome === 'none') {
      return { outcome: 'space' };
    }
    const { capacity, isOfAnySize } = room;
    provisions.push({ claim, capacity, isOfAnySize });
  }
  return { outcome: 'provisions', provisions };
}

/** Source: pkg/apis/core/v1/helper `MatchTopologySelectorTerms`, v1.37.1. */
function isAllowed(
  { allowedTopologies }: StorageClass,
  label: LabelOf,
): boolean {
  return (
    allowedTopologies.length === 0 ||
    allowedTopologies.some(
      ({ matchLabelExpressions: expressions = [] }) =>
        expressions.length > 0 &&
        expressions.every(({ key, values = [] }) => {
          const value = label(key);
          return value !== undefined && values.includes(value);
        }),
    )
  );
}

type Room =
  | ({ outcome: 'room' } & Pick<Provision, 'capacity' | 'isOfAnySize'>)
  | { outcome: 'none' };

/**
 * Only drivers that say so are asked for room.
 * Source: volumebinding/binder.go `hasEnoughCapacity`, v1.37.1.
 */
function findRoom(
  storage: Storage,
  { request }: PersistentVolumeClaim,
  { name, provisioner }: StorageClass,
  label: LabelOf,
): Room {
  if (
    request === undefined ||
    !storage.csiDriver(provisioner)?.storageCapacity
  ) {
    return { outcome: 'room' };
  }
  const bytes = bytesOf(request);
  const rooms = storage.capacities.filter(
    one =>
      one.storageClass === name &&
      isEnough(one, bytes) &&
      one.nodeTopology &&
      matchesNode(one.nodeTopology, label),
  );
  if (rooms.length === 0) {
    return { outcome: 'none' };
  }
  const sizes = new Set(
    rooms.map(room => room.capacity && bytesOf(room.capacity)),
  );
  return {
    outcome: 'room',
    capacity: rooms[0],
    isOfAnySize: sizes.size > 1 || sizes.has(undefined),
  };
}

function isEnough(
  { capacity, maximumVolumeSize }: CsiStorageCapacity,
  bytes: bigint,
): boolean {
  const limit = maximumVolumeSize ?? capacity;
  return limit !== undefined && bytesOf(limit) >= bytes;
}

function matchesNode(selector: LabelSelector, label: LabelOf): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const keys = [
    ...Object.keys(matchLabels),
    ...matchExpressions.map(({ key }) => key),
  ];
  const labels = keys.flatMap(key => {
    const value = label(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return matchesLabelSelector(selector, Object.fromEntries(labels));
}

/** A quantity as whole bytes, rounded up. */
export function bytesOf(quantity: string): bigint {
  return unitsOf(parseMillis(quantity));
}
