import { LABEL_SELECTOR } from '../../input/objects/selectors';
import type { LabelSelector } from '../../kubernetes/types';
import { objectKind } from './ObjectKind';

/** How much room a storage class has for new volumes in one part of the cluster. */
export interface CsiStorageCapacity {
  storageClass: string;
  /** Nodes from which that part can be used, by label; none where it is absent. */
  nodeTopology?: LabelSelector;
  /** Quantities of bytes. */
  capacity?: string;
  /** More exact than `capacity` where it is given. */
  maximumVolumeSize?: string;
}

interface CsiStorageCapacityInput {
  storageClassName?: string;
  nodeTopology?: LabelSelector;
  capacity?: string | number;
  maximumVolumeSize?: string | number;
}

export const csiStorageCapacities = objectKind('CSIStorageCapacity', {
  schema: {
    metadata: { namespace: 'string', name: 'text' },
    storageClassName: 'string',
    nodeTopology: LABEL_SELECTOR,
    capacity: 'quantity',
    maximumVolumeSize: 'quantity',
  },
  read: ({
    storageClassName = '',
    nodeTopology,
    capacity,
    maximumVolumeSize,
  }: CsiStorageCapacityInput): CsiStorageCapacity => ({
    storageClass: storageClassName,
    nodeTopology,
    capacity: capacity?.toString(),
    maximumVolumeSize: maximumVolumeSize?.toString(),
  }),
});
