import { parseMillis } from '../kubernetes/quantity';
import type { Volume } from '../kubernetes/types';
import { forbidden, invalid, unsupported } from './problem';
import {
  between,
  field,
  needed,
  oneOf,
  within,
  type Problems,
  type Rule,
} from './rule';
import { validateClaimTemplate } from './validateEphemeralClaim';
import { validateDriverName } from './validateNames';

/**
 * The sources in the order in which the API server looks at them, with the fields that each must have.
 * Source: pkg/apis/core/validation `validateVolumeSource`, v1.34.4 to v1.37.1.
 */
const NEEDED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  emptyDir: [],
  hostPath: ['path'],
  gitRepo: ['repository'],
  gcePersistentDisk: ['pdName'],
  awsElasticBlockStore: ['volumeID'],
  secret: ['secretName'],
  nfs: ['server', 'path'],
  iscsi: ['targetPortal', 'iqn'],
  glusterfs: ['endpoints', 'path'],
  flocker: [],
  persistentVolumeClaim: ['claimName'],
  rbd: ['monitors', 'image'],
  cinder: ['volumeID'],
  cephfs: ['monitors'],
  quobyte: ['registry', 'volume'],
  downwardAPI: [],
  fc: [],
  flexVolume: ['driver'],
  configMap: ['name'],
  azureFile: ['secretName', 'shareName'],
  vsphereVolume: ['volumePath'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  storageos: ['volumeName'],
  projected: [],
  scaleIO: ['gateway', 'system', 'volumeName'],
  csi: [],
  ephemeral: [],
  image: ['reference'],
};

/** Sources that are checked in pods too that are not whole; the fields of others may be left out of them. */
const ALWAYS_SHOWN = ['persistentVolumeClaim', 'csi', 'ephemeral'];

const ISCSI_NAME =
  /^(iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+|eui.[A-Za-z0-9]{16}|naa.[A-Za-z0-9]{32})$/;

const isByte = between(0, 255);
const isCachingMode = oneOf('None ReadOnly ReadWrite');
const isDiskKind = oneOf('Shared Dedicated Managed');
const isPullPolicy = oneOf('Always IfNotPresent Never');
const isHostPathType = oneOf(
  'DirectoryOrCreate Directory FileOrCreate File Socket CharDevice BlockDevice',
);

/** What else the API server asks of a source, by its name. */
const RULES: Readonly<Record<string, Rule<Volume>>> = {
  *emptyDir({ emptyDir }) {
    if (parseMillis(emptyDir?.sizeLimit ?? 0) < 0n) {
      yield forbidden('.sizeLimit', 'must not be negative');
    }
  },
  *hostPath({ hostPath: { path = '', type = '' } = {} }) {
    if (path.split('/').includes('..')) {
      yield invalid('.path', path, "must not contain '..'");
    }
    if (type) {
      yield* within('.type', isHostPathType(type));
    }
  },
  gcePersistentDisk: ({ gcePersistentDisk: disk = {} }) =>
    field(disk, 'partition', isByte),
  awsElasticBlockStore: ({ awsElasticBlockStore: disk = {} }) =>
    field(disk, 'partition', isByte),
  *nfs({ nfs: { path = '' } = {} }) {
    if (!path.startsWith('/')) {
      yield invalid('.path', path, 'must be an absolute path');
    }
  },
  *iscsi({ iscsi = {} }) {
    if (!ISCSI_NAME.test(iscsi.iqn ?? '')) {
      yield invalid('.iqn', iscsi.iqn, 'must be valid format');
    }
    yield* field(iscsi, 'lun', isByte);
  },
  /** Disks are of the kind `Shared` if they do not say; `SetDefaults_AzureDiskVolumeSource`. */
  *azureDisk({ azureDisk: disk = {} }) {
    const { diskURI = '', kind } = disk;
    yield* field(disk, 'cachingMode', isCachingMode);
    yield* field(disk, 'kind', isDiskKind);
    const prefix = kind === 'Managed' ? '/subscriptions/' : 'https://';
    if (!diskURI.startsWith(prefix)) {
      yield unsupported('.diskURI', diskURI);
    }
  },
  csi: ({ csi = {} }) => field(csi, 'driver', validateDriverName),
  ephemeral: ({ ephemeral = {} }) =>
    field(ephemeral, 'volumeClaimTemplate', validateClaimTemplate),
  image: ({ image = {} }) =>
    image.pullPolicy ? field(image, 'pullPolicy', isPullPolicy) : [],
};

/**
 * The one source of a volume.
 *
 * @param isWhole - Whether the pod shows sources in full.
 */
export function* validateSource(volume: Volume, isWhole: boolean): Problems {
  let isFirst = true;
  for (const source of Object.keys(NEEDED_FIELDS)) {
    if (volume[source] === undefined) {
      continue;
    }
    if (!isFirst) {
      yield forbidden(`.${source}`, 'may not specify more than 1 volume type');
    }
    isFirst = false;
    if (isWhole || ALWAYS_SHOWN.includes(source)) {
      // The API server names every source so, except one.
      const name = source === 'gcePersistentDisk' ? 'persistentDisk' : source;
      yield* within(`.${name}`, validateFields(volume, source));
    }
  }
}

function* validateFields(volume: Volume, source: string): Problems {
  const given = volume[source] as Record<string, string | string[]>;
  for (const name of NEEDED_FIELDS[source]) {
    yield* field(given, name, needed);
  }
  yield* RULES[source]?.(volume) ?? [];
}
