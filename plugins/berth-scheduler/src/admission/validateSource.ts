import { UNREAD_SOURCES } from '../input/objects/volume';
import { parseMillis } from '../kubernetes/quantity';
import type { Volume } from '../kubernetes/types';
import { forbidden, invalid, unsupported } from './problem';
import {
  between,
  field,
  firstOf,
  given,
  needed,
  oneOf,
  within,
  type Rule,
  type Finding,
} from './rule';
import { validateClaimTemplate } from './validateEphemeralClaim';
import { validateDriverName } from './validateNames';

/**
 * The sources in the order in which the API server looks at them.
 * Source: pkg/apis/core/validation `validateVolumeSource`, v1.34.4 to v1.37.1.
 */
const SOURCES = (
  'emptyDir hostPath gitRepo gcePersistentDisk awsElasticBlockStore secret nfs iscsi glusterfs flocker ' +
  'persistentVolumeClaim rbd cinder cephfs quobyte downwardAPI fc flexVolume configMap azureFile vsphereVolume ' +
  'photonPersistentDisk portworxVolume azureDisk storageos projected scaleIO csi ephemeral image'
).split(' ');

/** The fields that must be given; of sources that are not read, all of those that are kept. */
const NEEDED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  hostPath: ['path'],
  gcePersistentDisk: ['pdName'],
  awsElasticBlockStore: ['volumeID'],
  nfs: ['server', 'path'],
  iscsi: ['targetPortal', 'iqn'],
  persistentVolumeClaim: ['claimName'],
  rbd: ['monitors', 'image'],
  cinder: ['volumeID'],
  azureFile: ['secretName', 'shareName'],
  vsphereVolume: ['volumePath'],
  portworxVolume: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  image: ['reference'],
};

/** Sources that are checked in pods too that are not whole; the fields of others may be left out of them. */
const ALWAYS_SHOWN = ['persistentVolumeClaim', 'csi', 'ephemeral'];

const ISCSI_NAME =
  /^(iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+|eui.[A-Za-z0-9]{16}|naa.[A-Za-z0-9]{32})$/;

const isByte = between(0, 255);
const isCachingMode = oneOf('None ReadOnly ReadWrite');
const isDiskKind = oneOf('Shared Dedicated Managed');
const isPullPolicy = given(oneOf('Always IfNotPresent Never'));
const isHostPathType = given(
  oneOf(
    'DirectoryOrCreate Directory FileOrCreate File Socket CharDevice BlockDevice',
  ),
);

/** What else the API server asks of a source, by its name. */
const RULES: Readonly<Record<string, Rule<Volume> | undefined>> = {
  emptyDir: ({ emptyDir }) =>
    parseMillis(emptyDir?.sizeLimit ?? 0) < 0n &&
    forbidden('.sizeLimit', 'must not be negative'),
  hostPath: ({ hostPath = {} }) =>
    (hostPath.path?.split('/').includes('..') &&
      invalid('.path', hostPath.path, "must not contain '..'")) ||
    field(hostPath, 'type', isHostPathType),
  gcePersistentDisk: ({ gcePersistentDisk: disk = {} }) =>
    field(disk, 'partition', isByte),
  awsElasticBlockStore: ({ awsElasticBlockStore: disk = {} }) =>
    field(disk, 'partition', isByte),
  nfs: ({ nfs: { path = '' } = {} }) =>
    !path.startsWith('/') && invalid('.path', path, 'must be an absolute path'),
  iscsi: ({ iscsi = {} }) =>
    (!ISCSI_NAME.test(iscsi.iqn ?? '') &&
      invalid('.iqn', iscsi.iqn, 'must be valid format')) ||
    field(iscsi, 'lun', isByte),
  /** Disks are of the kind `Shared` if they do not say; `SetDefaults_AzureDiskVolumeSource`. */
  azureDisk: ({ azureDisk: disk = {} }) => {
    const { diskURI = '', kind } = disk;
    const prefix = kind === 'Managed' ? '/subscriptions/' : 'https://';
    return (
      field(disk, 'cachingMode', isCachingMode) ||
      field(disk, 'kind', isDiskKind) ||
      (!diskURI.startsWith(prefix) && unsupported('.diskURI', diskURI))
    );
  },
  csi: ({ csi = {} }) => field(csi, 'driver', validateDriverName),
  ephemeral: ({ ephemeral = {} }) =>
    field(ephemeral, 'volumeClaimTemplate', validateClaimTemplate),
  image: ({ image = {} }) => field(image, 'pullPolicy', isPullPolicy),
};

/**
 * The one source of a volume.
 *
 * @param isWhole - Whether the pod shows sources in full.
 */
export function validateSource(volume: Volume, isWhole: boolean): Finding {
  const [source, another] = SOURCES.filter(name => volume[name] !== undefined);
  return (
    (source &&
      (isWhole || ALWAYS_SHOWN.includes(source)) &&
      validateFields(volume, source)) ||
    (another &&
      forbidden(`.${another}`, 'may not specify more than 1 volume type'))
  );
}

function validateFields(volume: Volume, source: string): Finding {
  const shown = volume[source] as Record<string, string | string[]>;
  const names =
    NEEDED_FIELDS[source] ?? Object.keys(UNREAD_SOURCES[source] ?? {});
  const problem =
    firstOf(names, name => field(shown, name, needed)) ||
    RULES[source]?.(volume);
  // The API server names every source so, except one.
  const called = source === 'gcePersistentDisk' ? 'persistentDisk' : source;
  return problem && within(`.${called}`, problem);
}
