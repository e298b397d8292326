import type { Schema, SchemaOf } from '../Schema';
import type { PersistentVolumeClaimSpec, Volume } from '../../kubernetes/types';
import { RESOURCE_REQUIREMENTS } from './resources';
import { LABEL_SELECTOR, LABELS } from './selectors';

export const CLAIM_SPEC = {
  accessModes: ['string'],
  selector: LABEL_SELECTOR,
  resources: RESOURCE_REQUIREMENTS,
  volumeName: 'string',
  storageClassName: 'string',
  volumeMode: 'string',
  volumeAttributesClassName: 'string',
} as const satisfies SchemaOf<PersistentVolumeClaimSpec>;

/** The sources of which some scheduler plugin or admission reads fields. */
type Source = {
  [K in keyof Volume as string extends K ? never : K]: Volume[K];
};

export const SOURCES = {
  name: 'string',
  persistentVolumeClaim: { claimName: 'string', readOnly: 'boolean' },
  ephemeral: {
    volumeClaimTemplate: {
      metadata: { labels: LABELS, annotations: LABELS },
      spec: CLAIM_SPEC,
    },
  },
  csi: { driver: 'string', readOnly: 'boolean' },
  gcePersistentDisk: {
    pdName: 'string',
    fsType: 'string',
    partition: 'int32',
    readOnly: 'boolean',
  },
  awsElasticBlockStore: {
    volumeID: 'string',
    fsType: 'string',
    partition: 'int32',
    readOnly: 'boolean',
  },
  azureDisk: {
    diskName: 'string',
    diskURI: 'string',
    cachingMode: 'string',
    kind: 'string',
    fsType: 'string',
    readOnly: 'boolean',
  },
  azureFile: { secretName: 'string', shareName: 'string', readOnly: 'boolean' },
  cinder: { volumeID: 'string', readOnly: 'boolean' },
  portworxVolume: { volumeID: 'string', readOnly: 'boolean' },
  vsphereVolume: { volumePath: 'string' },
  rbd: {
    monitors: ['string'],
    image: 'string',
    pool: 'string',
    readOnly: 'boolean',
  },
  iscsi: {
    targetPortal: 'string',
    iqn: 'string',
    lun: 'int32',
    iscsiInterface: 'string',
    readOnly: 'boolean',
  },
  image: { reference: 'string', pullPolicy: 'string' },
  emptyDir: { medium: 'string', sizeLimit: 'quantity' },
  hostPath: { path: 'string', type: 'string' },
  nfs: { server: 'string', path: 'string' },
} as const satisfies SchemaOf<Source>;

/** Sources of which the scheduler reads nothing: what they must hold. */
export const UNREAD_SOURCES: {
  readonly [source: string]: { readonly [field: string]: Schema };
} = {
  gitRepo: { repository: 'string' },
  secret: { secretName: 'string' },
  glusterfs: { endpoints: 'string', path: 'string' },
  cephfs: { monitors: ['string'] },
  quobyte: { registry: 'string', volume: 'string' },
  flexVolume: { driver: 'string' },
  configMap: { name: 'string' },
  photonPersistentDisk: { pdID: 'string' },
  storageos: { volumeName: 'string' },
  downwardAPI: {},
  fc: {},
  flocker: {},
  projected: {},
  scaleIO: { gateway: 'string', system: 'string', volumeName: 'string' },
};

/** Any other source is kept as one that is not known. */
export const VOLUME: Schema = { ...SOURCES, ...UNREAD_SOURCES, '*': 'present' };
