import { isObject, listOf } from '../json/read';
import { defined } from './defined';

/** For each kind of volume that bears on scheduling, the fields that do; everything else holds contents or addresses. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  awsElasticBlockStore: ['volumeID', 'readOnly'],
  azureDisk: ['diskName', 'diskURI', 'readOnly'],
  cinder: ['volumeID', 'readOnly'],
  csi: ['driver', 'readOnly'],
  gcePersistentDisk: ['pdName', 'readOnly'],
  image: ['reference'],
  iscsi: ['iqn', 'lun', 'targetPortal', 'readOnly'],
  persistentVolumeClaim: ['claimName', 'readOnly'],
  rbd: ['monitors', 'image', 'pool', 'readOnly'],
};

const CLAIM_FIELDS = [
  'accessModes',
  'resources',
  'storageClassName',
  'volumeMode',
  'volumeName',
  'selector',
];

/**
 * The volumes that bear on where a pod may run.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/scheduler/framework/plugins/{volumerestrictions,volumebinding,nodevolumelimits,imagelocality}`.
 */
export function volumeShapes(
  volumes: Array<Record<string, unknown>> | undefined,
): Array<Record<string, unknown>> {
  return listOf(volumes).flatMap(volume => {
    const sources = { ...sourceShapes(volume), ...ephemeralShape(volume) };
    return Object.keys(sources).length > 0
      ? [defined({ name: volume.name, ...sources })]
      : [];
  });
}

function sourceShapes(volume: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([source, fields]) => {
      const value = volume[source];
      return isObject(value) ? [[source, pick(value, fields)]] : [];
    }),
  );
}

/** A claim that is made with the pod: its spec decides, its metadata does not. */
function ephemeralShape(volume: Record<string, unknown>): object {
  const template = isObject(volume.ephemeral)
    ? volume.ephemeral.volumeClaimTemplate
    : undefined;
  const spec = isObject(template) ? template.spec : undefined;
  return isObject(spec)
    ? {
        ephemeral: {
          volumeClaimTemplate: { spec: pick(spec, CLAIM_FIELDS) },
        },
      }
    : {};
}

function pick(
  value: Record<string, unknown>,
  fields: readonly string[],
): Record<string, unknown> {
  return defined(
    Object.fromEntries(fields.map(field => [field, value[field]])),
  );
}
