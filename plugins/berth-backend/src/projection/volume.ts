import { compact, fields, fieldsOf, flag, word } from './fields';
import { plainObject } from './plainJson';

/**
 * The volume sources that the scheduling core looks at, and the fields it looks at (VolumeBinding, VolumeZone,
 * VolumeRestrictions, NodeVolumeLimits and ImageLocality of Kubernetes 1.37). All others say nothing about where a pod
 * fits and are dropped, with the names of Secrets and ConfigMaps that they hold.
 */
export const volumeSources: Readonly<Record<string, readonly string[]>> = {
  persistentVolumeClaim: ['claimName', 'readOnly'],
  gcePersistentDisk: ['pdName', 'partition', 'readOnly'],
  awsElasticBlockStore: ['volumeID', 'partition', 'readOnly'],
  azureDisk: ['diskName', 'diskURI', 'kind', 'readOnly'],
  cinder: ['volumeID', 'readOnly'],
  portworxVolume: ['volumeID', 'readOnly'],
  iscsi: ['targetPortal', 'iqn', 'lun', 'readOnly'],
  rbd: ['monitors', 'pool', 'image', 'readOnly'],
  csi: ['driver', 'readOnly'],
  image: ['reference', 'pullPolicy'],
};

export function volume(value: unknown): Record<string, unknown> | undefined {
  const source = fields(value);
  const name = word(source.name);
  if (!name) return undefined;
  for (const [type, kept] of Object.entries(volumeSources)) {
    const details = fieldsOf(source[type]);
    if (details) return { name, [type]: pick(details, kept) };
  }
  const ephemeral = fieldsOf(source.ephemeral);
  if (!ephemeral) return undefined;
  const claim = fieldsOf(ephemeral.volumeClaimTemplate);
  const volumeClaimTemplate = claim && { spec: plainObject(claim.spec) };
  return { name, ephemeral: compact({ volumeClaimTemplate }) };
}

function pick(
  source: Readonly<Record<string, unknown>>,
  kept: readonly string[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of kept) {
    const value = source[key];
    const copy =
      word(value) ??
      flag(value) ??
      (typeof value === 'number' ? value : undefined) ??
      words(value);
    if (copy !== undefined) result[key] = copy;
  }
  return result;
}

function words(value: unknown): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(word).filter(element => element !== undefined);
}
