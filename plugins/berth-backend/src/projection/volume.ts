import { fields, fieldsOf, flag, word } from './fields';
import { plainObject } from './plainJson';

/**
 * The volume sources that kube-scheduler looks at, and the fields it looks at (VolumeBinding, VolumeRestrictions,
 * NodeVolumeLimits and ImageLocality of Kubernetes 1.37). Secrets, config maps, projected and host paths say nothing about
 * where a pod fits and are dropped with their names.
 */
const sources: Record<string, readonly string[]> = {
  persistentVolumeClaim: ['claimName', 'readOnly'],
  gcePersistentDisk: ['pdName', 'partition', 'readOnly'],
  awsElasticBlockStore: ['volumeID', 'partition', 'readOnly'],
  azureDisk: ['diskName', 'diskURI', 'readOnly'],
  iscsi: ['targetPortal', 'iqn', 'lun', 'readOnly'],
  rbd: ['monitors', 'pool', 'image', 'readOnly'],
  csi: ['driver', 'readOnly'],
  image: ['reference', 'pullPolicy'],
};

/** No scheduler plugin looks at these. */
const withoutBearing: ReadonlySet<string> = new Set([
  'configMap',
  'downwardAPI',
  'emptyDir',
  'hostPath',
  'nfs',
  'projected',
  'secret',
]);

export function volume(value: unknown): Record<string, unknown> | undefined {
  const source = fields(value);
  const name = word(source.name);
  if (!name) return undefined;
  for (const [type, kept] of Object.entries(sources)) {
    const details = fieldsOf(source[type]);
    if (details) return { name, [type]: pick(details, kept) };
  }
  const claim = fieldsOf(fields(source.ephemeral).volumeClaimTemplate);
  if (claim) {
    const volumeClaimTemplate = { spec: plainObject(claim.spec) };
    return { name, ephemeral: { volumeClaimTemplate } };
  }
  // Of a source that is not known, only that it is there: it may bind the pod to some nodes.
  const other = Object.keys(source).find(
    type => fieldsOf(source[type]) && !withoutBearing.has(type),
  );
  return other === undefined ? undefined : { name, [word(other) ?? '']: {} };
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
