import type { PersistentVolume } from '../kubernetes';
import {
  amount,
  compact,
  compactOrNothing,
  fields,
  fieldsOf,
  list,
  record,
  unique,
  word,
} from './fields';
import { identity } from './objectMeta';
import { plainObject } from './plainJson';
import { STORAGE_CLASS_ANNOTATION } from './storageClassAnnotation';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

type Spec = NonNullable<PersistentVolume['spec']>;

const annotations = new Set([STORAGE_CLASS_ANNOTATION]);

export const persistentvolumes: WatchedKindDefinition<'persistentvolumes'> = {
  plural: 'persistentvolumes',
  kind: 'PersistentVolume',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    // The labels hold its zones, and a claim may select by them.
    const metadata = identity(source.metadata, {
      fields: ['labels', 'deletionTimestamp'],
      annotations,
    });
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const reach = fieldsOf(fields(spec.nodeAffinity).required);
    const required = plainObject(reach);
    // Without its affinity it could be used from more nodes than it can.
    if (reach && !required) return undefined;
    return compact<PersistentVolume>({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata,
      spec: compactOrNothing<Spec>({
        storageClassName: word(spec.storageClassName),
        capacity: record(spec.capacity, amount),
        accessModes: list(spec.accessModes, word),
        volumeMode: word(spec.volumeMode),
        volumeAttributesClassName: word(spec.volumeAttributesClassName),
        claimRef: claimRef(spec.claimRef),
        nodeAffinity: required && { required },
        ...disk(spec),
      }),
      status: compactOrNothing({ phase: word(fields(source.status).phase) }),
    });
  },
};

function claimRef(value: unknown): Spec['claimRef'] {
  const source = fieldsOf(value);
  return (
    source &&
    compact({
      namespace: word(source.namespace),
      name: unique(source.name),
      uid: unique(source.uid),
    })
  );
}

/**
 * What a CSI driver, or the in-tree plugin that one took over, knows the volume by: volumes are counted by it. Never the
 * references to secrets that some sources hold.
 */
function disk(spec: Readonly<Record<string, unknown>>): Partial<Spec> {
  const csi = fieldsOf(spec.csi);
  const gce = fieldsOf(spec.gcePersistentDisk);
  const aws = fieldsOf(spec.awsElasticBlockStore);
  const azure = fieldsOf(spec.azureDisk);
  const cinder = fieldsOf(spec.cinder);
  const portworx = fieldsOf(spec.portworxVolume);
  return {
    csi:
      csi &&
      compact({
        driver: word(csi.driver),
        volumeHandle: unique(csi.volumeHandle),
      }),
    gcePersistentDisk: gce && compact({ pdName: unique(gce.pdName) }),
    awsElasticBlockStore: aws && compact({ volumeID: unique(aws.volumeID) }),
    azureDisk:
      azure &&
      compact({ diskURI: unique(azure.diskURI), kind: word(azure.kind) }),
    cinder: cinder && compact({ volumeID: unique(cinder.volumeID) }),
    portworxVolume:
      portworx && compact({ volumeID: unique(portworx.volumeID) }),
  };
}
