import { objectReader } from '../../input/objectReader';
import { LABEL_SELECTOR } from '../../input/objects/selectors';
import type { LabelSelector } from '../../kubernetes/types';
import type { ObjectKind } from './ObjectKind';

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

const readInput = objectReader<CsiStorageCapacityInput>('CSIStorageCapacity', {
  metadata: { namespace: 'string', name: 'text' },
  storageClassName: 'string',
  nodeTopology: LABEL_SELECTOR,
  capacity: 'quantity',
  maximumVolumeSize: 'quantity',
});

export const csiStorageCapacities: ObjectKind<CsiStorageCapacity> = {
  schema: readInput.schema,
  read(input) {
    const { storageClassName, nodeTopology, capacity, maximumVolumeSize } =
      readInput(input);
    return {
      storageClass: storageClassName ?? '',
      nodeTopology,
      capacity: asText(capacity),
      maximumVolumeSize: asText(maximumVolumeSize),
    };
  },
  say: capacity => capacity,
};

function asText(quantity: string | number | undefined): string | undefined {
  return quantity === undefined ? undefined : String(quantity);
}
