import { parseMillis } from '../kubernetes/quantity';
import type { Volume } from '../kubernetes/types';
import {
  forbidden,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';
import { validateCsiDriver } from './validateCsiDriver';
import { validateEphemeralClaim } from './validateEphemeralClaim';

/** What the API server asks of one source of a volume. */
export interface SourceRule {
  source: string;
  /** What it calls the source in problems, if not by its name. */
  as?: string;
  /** Fields that must be given. */
  needs?: readonly string[];
  also?: (volume: Volume, field: string) => Problem[];
  /** Whether this is asked of pods too that are not whole; the fields of other sources may be left out of them. */
  always?: boolean;
}

const CACHING_MODES = new Set(['None', 'ReadOnly', 'ReadWrite']);
const DISK_KINDS = new Set(['Shared', 'Dedicated', 'Managed']);
const PULL_POLICIES = new Set(['Always', 'IfNotPresent', 'Never']);
const HOST_PATH_TYPES = new Set([
  '',
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
]);
const ISCSI_NAME =
  /^(iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+|eui.[A-Za-z0-9]{16}|naa.[A-Za-z0-9]{32})$/;
const BYTE = 'must be between 0 and 255, inclusive';

/**
 * The sources in the order in which the API server looks at them.
 * Source: pkg/apis/core/validation `validateVolumeSource`, v1.34.4 to v1.37.1.
 */
export const VOLUME_SOURCES: readonly SourceRule[] = [
  {
    source: 'emptyDir',
    also: ({ emptyDir }, field) =>
      parseMillis(emptyDir?.sizeLimit ?? 0) < 0n
        ? [forbidden(`${field}.sizeLimit`, 'must not be negative')]
        : [],
  },
  {
    source: 'hostPath',
    needs: ['path'],
    also: ({ hostPath }, field) => validateHostPath(hostPath ?? {}, field),
  },
  { source: 'gitRepo', needs: ['repository'] },
  {
    source: 'gcePersistentDisk',
    as: 'persistentDisk',
    needs: ['pdName'],
    also: ({ gcePersistentDisk }, field) =>
      validateByte(gcePersistentDisk?.partition, `${field}.partition`),
  },
  {
    source: 'awsElasticBlockStore',
    needs: ['volumeID'],
    also: ({ awsElasticBlockStore }, field) =>
      validateByte(awsElasticBlockStore?.partition, `${field}.partition`),
  },
  { source: 'secret', needs: ['secretName'] },
  {
    source: 'nfs',
    needs: ['server', 'path'],
    also: ({ nfs }, field) =>
      !nfs?.path || nfs.path.startsWith('/')
        ? []
        : [invalid(`${field}.path`, nfs.path, 'must be an absolute path')],
  },
  {
    source: 'iscsi',
    needs: ['targetPortal', 'iqn'],
    also: ({ iscsi }, field) => [
      ...(!iscsi?.iqn || ISCSI_NAME.test(iscsi.iqn)
        ? []
        : [invalid(`${field}.iqn`, iscsi.iqn, 'must be valid format')]),
      ...validateByte(iscsi?.lun, `${field}.lun`),
    ],
  },
  { source: 'glusterfs', needs: ['endpoints', 'path'] },
  { source: 'flocker' },
  { source: 'persistentVolumeClaim', needs: ['claimName'], always: true },
  { source: 'rbd', needs: ['monitors', 'image'] },
  { source: 'cinder', needs: ['volumeID'] },
  { source: 'cephfs', needs: ['monitors'] },
  { source: 'quobyte', needs: ['registry', 'volume'] },
  { source: 'downwardAPI' },
  { source: 'fc' },
  { source: 'flexVolume', needs: ['driver'] },
  { source: 'configMap', needs: ['name'] },
  { source: 'azureFile', needs: ['secretName', 'shareName'] },
  { source: 'vsphereVolume', needs: ['volumePath'] },
  { source: 'photonPersistentDisk', needs: ['pdID'] },
  { source: 'portworxVolume', needs: ['volumeID'] },
  {
    source: 'azureDisk',
    needs: ['diskName', 'diskURI'],
    also: ({ azureDisk }, field) => validateAzureDisk(azureDisk ?? {}, field),
  },
  { source: 'storageos', needs: ['volumeName'] },
  { source: 'projected' },
  { source: 'scaleIO', needs: ['gateway', 'system', 'volumeName'] },
  {
    source: 'csi',
    also: ({ csi }, field) => validateCsiDriver(csi?.driver, `${field}.driver`),
    always: true,
  },
  { source: 'ephemeral', also: validateEphemeralClaim, always: true },
  {
    source: 'image',
    needs: ['reference'],
    also: ({ image }, field) =>
      PULL_POLICIES.has(image?.pullPolicy || 'Always')
        ? []
        : [unsupported(`${field}.pullPolicy`, image?.pullPolicy)],
  },
];

function validateByte(value = 0, field: string): Problem[] {
  return value >= 0 && value <= 255 ? [] : [invalid(field, value, BYTE)];
}

function validateHostPath(
  { path = '', type = '' }: NonNullable<Volume['hostPath']>,
  field: string,
): Problem[] {
  if (path === '') {
    return [];
  }
  return [
    ...(path.split('/').includes('..')
      ? [invalid(`${field}.path`, path, "must not contain '..'")]
      : []),
    ...(HOST_PATH_TYPES.has(type) ? [] : [unsupported(`${field}.type`, type)]),
  ];
}

/** Disks are of the kind `Shared` if they do not say; `SetDefaults_AzureDiskVolumeSource`. */
function validateAzureDisk(
  {
    cachingMode = 'ReadWrite',
    kind = 'Shared',
    diskURI = '',
  }: NonNullable<Volume['azureDisk']>,
  field: string,
): Problem[] {
  const prefix = kind === 'Managed' ? '/subscriptions/' : 'https://';
  return [
    ...(CACHING_MODES.has(cachingMode)
      ? []
      : [unsupported(`${field}.cachingMode`, cachingMode)]),
    ...(DISK_KINDS.has(kind) ? [] : [unsupported(`${field}.kind`, kind)]),
    ...(diskURI.startsWith(prefix)
      ? []
      : [unsupported(`${field}.diskURI`, diskURI)]),
  ];
}

/** The fields of a source that are missing; empty texts and lists are none. */
export function missingFields(
  rule: SourceRule,
  source: unknown,
  field: string,
): Problem[] {
  const given = Object(source) as Record<string, unknown>;
  return (rule.needs ?? [])
    .filter(need => {
      const value = given[need];
      return !value || (Array.isArray(value) && value.length === 0);
    })
    .map(need => required(`${field}.${need}`));
}
