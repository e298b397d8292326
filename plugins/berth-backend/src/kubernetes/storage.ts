import type {
  ObjectMeta,
  ResourceList,
} from '@berth/backstage-plugin-berth-workloads';

/** From which nodes a volume can be used, and who uses it. Selectors are kept as they are: the scheduling core reads them. */
export interface PersistentVolume {
  apiVersion?: string;
  kind?: 'PersistentVolume';
  metadata: ObjectMeta;
  spec?: {
    storageClassName?: string;
    capacity?: ResourceList;
    accessModes?: string[];
    volumeMode?: string;
    volumeAttributesClassName?: string;
    claimRef?: { namespace?: string; name?: string; uid?: string };
    nodeAffinity?: { required?: Record<string, unknown> };
    csi?: { driver?: string; volumeHandle?: string };
    gcePersistentDisk?: { pdName?: string };
    awsElasticBlockStore?: { volumeID?: string };
    azureDisk?: { diskURI?: string; kind?: string };
    cinder?: { volumeID?: string };
    portworxVolume?: { volumeID?: string };
  };
  status?: { phase?: string };
}

/** What a pod asks of its volume, and which one it got. */
export interface PersistentVolumeClaim {
  apiVersion?: string;
  kind?: 'PersistentVolumeClaim';
  metadata: ObjectMeta;
  spec?: {
    accessModes?: string[];
    selector?: Record<string, unknown>;
    resources?: { requests?: ResourceList };
    volumeName?: string;
    storageClassName?: string;
    volumeMode?: string;
    volumeAttributesClassName?: string;
  };
  status?: { phase?: string };
}

/** When and for which nodes volumes are made. Never its parameters. */
export interface StorageClass {
  apiVersion?: string;
  kind?: 'StorageClass';
  metadata: ObjectMeta;
  provisioner?: string;
  volumeBindingMode?: string;
  allowedTopologies?: Array<Record<string, unknown>>;
}

/** How many volumes of each driver a node can attach. */
export interface CSINode {
  apiVersion?: string;
  kind?: 'CSINode';
  metadata: ObjectMeta;
  spec?: {
    drivers?: Array<{ name: string; allocatable?: { count?: number } }>;
  };
}

/** What a driver asks of the scheduler. */
export interface CSIDriver {
  apiVersion?: string;
  kind?: 'CSIDriver';
  metadata: ObjectMeta;
  spec?: {
    storageCapacity?: boolean;
    preventPodSchedulingIfMissing?: boolean;
  };
}

/** How much room a storage class has for new volumes in one part of the cluster. */
export interface CSIStorageCapacity {
  apiVersion?: string;
  kind?: 'CSIStorageCapacity';
  metadata: ObjectMeta;
  storageClassName?: string;
  nodeTopology?: Record<string, unknown>;
  capacity?: string | number;
  maximumVolumeSize?: string | number;
}

/** Which volume is attached to which node. */
export interface VolumeAttachment {
  apiVersion?: string;
  kind?: 'VolumeAttachment';
  metadata: ObjectMeta;
  spec?: {
    nodeName?: string;
    attacher?: string;
    source?: { persistentVolumeName?: string };
  };
}
