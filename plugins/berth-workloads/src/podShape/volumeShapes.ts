import { isObject, listOf } from '../json/read';
import { defined } from './defined';

/** For each kind of volume that bears on scheduling, the fields that do; everything else holds contents or addresses. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  awsElasticBlockStore: ['volumeID', 'readOnly'],
  azureDisk: ['diskName', 'diskURI', 'kind', 'readOnly'],
  cinder: ['volumeID', 'readOnly'],
  csi: ['driver', 'readOnly'],
  gcePersistentDisk: ['pdName', 'readOnly'],
  image: ['reference'],
  iscsi: ['iqn', 'lun', 'targetPortal', 'readOnly'],
  persistentVolumeClaim: ['claimName', 'readOnly'],
  rbd: ['monitors', 'image', 'pool', 'readOnly'],
};

/** No scheduler plugin looks at these, and their names say what the pod holds. */
const WITHOUT_BEARING: ReadonlySet<string> = new Set([
  'configMap',
  'downwardAPI',
  'emptyDir',
  'hostPath',
  'nfs',
  'projected',
  'secret',
]);

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
    Object.entries(volume).flatMap(([source, value]) =>
      isObject(value) && !WITHOUT_BEARING.has(source)
        ? [[source, pick(value, fieldsOf(source))]]
        : [],
    ),
  );
}

/** Of a source that is not known, only that it is there: it may bind the pod to some nodes. */
function fieldsOf(source: string): readonly string[] {
  return Object.hasOwn(FIELDS, source) ? FIELDS[source] : [];
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
