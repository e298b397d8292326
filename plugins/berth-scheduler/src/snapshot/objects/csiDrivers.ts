import { objectKind } from './ObjectKind';

/** A CSIDriver, with what it asks of the scheduler. */
export interface CsiDriver {
  name: string;
  /** The scheduler must look for room before a volume is made (CSIStorageCapacity). */
  storageCapacity: boolean;
  /** Pods with its volumes must not go to nodes on which it is not installed. */
  preventPodSchedulingIfMissing: boolean;
}

interface CsiDriverInput {
  spec?: { storageCapacity?: boolean; preventPodSchedulingIfMissing?: boolean };
}

export const csiDrivers = objectKind('CSIDriver', {
  schema: {
    metadata: { name: 'text' },
    spec: {
      storageCapacity: 'boolean',
      preventPodSchedulingIfMissing: 'boolean',
    },
  },
  read: ({ spec }: CsiDriverInput, { name }): CsiDriver => ({
    name,
    storageCapacity: spec?.storageCapacity ?? false,
    preventPodSchedulingIfMissing: spec?.preventPodSchedulingIfMissing ?? false,
  }),
});
