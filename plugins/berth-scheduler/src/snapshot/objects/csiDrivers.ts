import { objectReader } from '../../input/objectReader';
import type { ObjectKind } from './ObjectKind';

/** A CSIDriver, with what it asks of the scheduler. */
export interface CsiDriver {
  name: string;
  /** The scheduler must look for room before a volume is made (CSIStorageCapacity). */
  storageCapacity: boolean;
  /** Pods with its volumes must not go to nodes on which it is not installed. */
  preventPodSchedulingIfMissing: boolean;
}

interface CsiDriverInput {
  metadata?: { name?: string };
  spec?: { storageCapacity?: boolean; preventPodSchedulingIfMissing?: boolean };
}

const readInput = objectReader<CsiDriverInput>('CSIDriver', {
  metadata: { name: 'text' },
  spec: {
    storageCapacity: 'boolean',
    preventPodSchedulingIfMissing: 'boolean',
  },
});

export const csiDrivers: ObjectKind<CsiDriver> = {
  schema: readInput.schema,
  read(input) {
    const { metadata, spec } = readInput(input);
    return {
      name: metadata?.name ?? '',
      storageCapacity: spec?.storageCapacity ?? false,
      preventPodSchedulingIfMissing:
        spec?.preventPodSchedulingIfMissing ?? false,
    };
  },
  say: csiDriver => csiDriver,
};
