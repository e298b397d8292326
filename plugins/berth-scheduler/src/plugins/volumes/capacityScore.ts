import type { ShapePoint } from '../../framework/profile';
import { getOrInsert } from '../../snapshot/getOrInsert';
import { interpolate } from '../resourceAllocation/requestedToCapacityRatio';
import { bytesOf } from './provisioning';
import type { PodVolumes } from './VolumeBinder';

const FULL = 100;
/** Scores of the configuration go to 10, scores of plugins to 100. */
const SCALE = 10;

/** Bytes that are asked of a storage class, and that it has. */
interface Room {
  requested: bigint;
  capacity: bigint;
}

/**
 * How the volumes of a pod use the room for them: the mean over their storage classes of a line through points of
 * utilization and score. Volumes that are there already are the only ones that count where a pod has some.
 * Source: volumebinding/volume_binding.go `Score`, scorer.go, v1.37.1.
 */
export function capacityScore(
  shape: readonly ShapePoint[],
  { bindings, provisions }: PodVolumes,
): number {
  const rooms = new Map<string, Room>();
  const roomOf = (storageClass: string) =>
    getOrInsert(rooms, storageClass, () => ({ requested: 0n, capacity: 0n }));
  for (const { claim, volume } of bindings) {
    const room = roomOf(volume.storageClass);
    room.requested += bytesOf(claim.request ?? '0');
    room.capacity += bytesOf(volume.capacity);
  }
  for (const { claim, capacity } of bindings.length === 0 ? provisions : []) {
    if (capacity) {
      const room = roomOf(claim.storageClass);
      room.requested += bytesOf(claim.request ?? '0');
      // All volumes of a class are made in the same room.
      room.capacity = bytesOf(capacity.capacity ?? '0');
    }
  }
  return rooms.size === 0 ? 0 : meanScore(shape, [...rooms.values()]);
}

function meanScore(shape: readonly ShapePoint[], rooms: Room[]): number {
  const points = shape.map(({ utilization, score }) => ({
    utilization,
    score: score * SCALE,
  }));
  const sum = rooms.reduce(
    (total, room) => total + interpolate(points, utilizationOf(room)),
    0,
  );
  return Math.round(sum / rooms.length);
}

function utilizationOf({ requested, capacity }: Room): number {
  return capacity === 0n || requested > capacity
    ? FULL
    : Number((requested * 100n) / capacity);
}
