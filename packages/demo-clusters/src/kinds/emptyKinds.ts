import { ageColumn } from './age';
import type { Kind } from './Kind';

function emptyKind(
  names: Pick<
    Kind,
    'group' | 'kind' | 'plural' | 'singular' | 'namespaced' | 'shortNames'
  >,
): Kind {
  // No object is ever printed, so that of the columns only the one that all kinds have is told.
  return { ...names, version: 'v1', columns: [ageColumn] };
}

/**
 * Kinds that every cluster serves and of which the demo has no object: who asks is told that there are none, which is not
 * the same as a kind that is not there.
 */
export const emptyKinds: readonly Kind[] = [
  emptyKind({
    group: '',
    kind: 'ReplicationController',
    plural: 'replicationcontrollers',
    singular: 'replicationcontroller',
    namespaced: true,
    shortNames: ['rc'],
  }),
  emptyKind({
    group: '',
    kind: 'ResourceQuota',
    plural: 'resourcequotas',
    singular: 'resourcequota',
    namespaced: true,
    shortNames: ['quota'],
  }),
  emptyKind({
    group: '',
    kind: 'PersistentVolume',
    plural: 'persistentvolumes',
    singular: 'persistentvolume',
    namespaced: false,
    shortNames: ['pv'],
  }),
  emptyKind({
    group: '',
    kind: 'PersistentVolumeClaim',
    plural: 'persistentvolumeclaims',
    singular: 'persistentvolumeclaim',
    namespaced: true,
    shortNames: ['pvc'],
  }),
  emptyKind({
    group: 'scheduling.k8s.io',
    kind: 'PriorityClass',
    plural: 'priorityclasses',
    singular: 'priorityclass',
    namespaced: false,
    shortNames: ['pc'],
  }),
  emptyKind({
    group: 'storage.k8s.io',
    kind: 'StorageClass',
    plural: 'storageclasses',
    singular: 'storageclass',
    namespaced: false,
    shortNames: ['sc'],
  }),
  emptyKind({
    group: 'storage.k8s.io',
    kind: 'CSINode',
    plural: 'csinodes',
    singular: 'csinode',
    namespaced: false,
    shortNames: [],
  }),
  emptyKind({
    group: 'storage.k8s.io',
    kind: 'CSIDriver',
    plural: 'csidrivers',
    singular: 'csidriver',
    namespaced: false,
    shortNames: [],
  }),
  emptyKind({
    group: 'storage.k8s.io',
    kind: 'CSIStorageCapacity',
    plural: 'csistoragecapacities',
    singular: 'csistoragecapacity',
    namespaced: true,
    shortNames: [],
  }),
  emptyKind({
    group: 'storage.k8s.io',
    kind: 'VolumeAttachment',
    plural: 'volumeattachments',
    singular: 'volumeattachment',
    namespaced: false,
    shortNames: [],
  }),
  emptyKind({
    group: 'resource.k8s.io',
    kind: 'DeviceClass',
    plural: 'deviceclasses',
    singular: 'deviceclass',
    namespaced: false,
    shortNames: [],
  }),
];
