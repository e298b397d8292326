import type { Random } from '../../random';
import type { CaseDraft, Fields } from '../CaseDraft';
import { zones } from '../vocabulary';

const zone = 'topology.kubernetes.io/zone';
const cell = 'example.com/cell';
const everywhere = {};

/** Parts of a cluster that share room for volumes, as label selectors; no two of them have a node in common. */
const divisions: Array<(draft: CaseDraft) => Array<object | undefined>> = [
  () => [everywhere],
  () => zones.map(name => ({ matchLabels: { [zone]: name } })),
  () => zones.map(name => ({ matchLabels: { [zone]: name } })),
  ({ nodes }) =>
    nodes.map(({ metadata }) => ({
      matchLabels: { 'kubernetes.io/hostname': metadata.name },
    })),
  () => [
    { matchExpressions: [{ key: cell, operator: 'In', values: ['east'] }] },
    { matchExpressions: [{ key: cell, operator: 'NotIn', values: ['east'] }] },
  ],
  () => [
    { matchExpressions: [{ key: zone, operator: 'Exists' }] },
    { matchExpressions: [{ key: zone, operator: 'DoesNotExist' }] },
  ],
  // Without a topology nobody has access.
  () => [undefined],
];

/**
 * Tells how much room there is for new volumes of each class in each part of the cluster. Parts overlap now and then:
 * kube-scheduler takes the room of any of them.
 */
export function addStorageCapacities(random: Random, draft: CaseDraft): void {
  if (draft.csiStorageCapacities.length > 0) {
    return;
  }
  const overlapping = random.chance(0.05);
  for (const { metadata } of draft.storageClasses) {
    const parts = [
      ...random.pick(divisions)(draft),
      ...(overlapping ? [everywhere] : []),
    ];
    for (const nodeTopology of random.some(parts, 0.85)) {
      draft.csiStorageCapacities.push({
        metadata: {
          name: `room-${draft.csiStorageCapacities.length}`,
          namespace: 'kube-system',
        },
        storageClassName: metadata.name,
        ...(nodeTopology ? { nodeTopology } : {}),
        ...generateRoom(random),
      });
    }
  }
}

/** The largest single volume may be less than all the room. */
function generateRoom(random: Random): Fields {
  if (random.chance(0.05)) {
    return {};
  }
  return {
    capacity: random.pick(['0', '1Gi', '6e9', '10Gi', '25Gi', '1Ti']),
    ...(random.chance(0.35)
      ? { maximumVolumeSize: random.pick(['512Mi', '1Gi', '5e9', '10Gi']) }
      : {}),
  };
}

/** Whether nodes have room for volumes of one class in several places. */
export function doRoomsOverlap(
  capacities: Array<{ storageClassName?: string; nodeTopology?: object }>,
): boolean {
  return capacities.some(
    (one, index) =>
      Object.keys(one.nodeTopology ?? { nowhere: true }).length === 0 &&
      capacities.some(
        (other, place) =>
          place !== index &&
          other.nodeTopology !== undefined &&
          other.storageClassName === one.storageClassName,
      ),
  );
}
