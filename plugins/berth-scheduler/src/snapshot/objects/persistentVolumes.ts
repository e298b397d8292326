import { LABELS, NODE_SELECTOR } from '../../input/objects/selectors';
import { SOURCES } from '../../input/objects/volume';
import {
  translateToCsi,
  type CsiVolume,
} from '../../kubernetes/csiTranslation';
import type { NodeSelector, Volume } from '../../kubernetes/types';
import { VOLUME_ZONE_LABELS } from '../../kubernetes/wellKnownLabels';
import { sayCsiVolume } from '../sayVolume';
import { objectKind } from './ObjectKind';
import { storageClassOf } from './storageClassOf';

/** A PersistentVolume: what claims are bound to, and from which nodes it can be used. */
export interface PersistentVolume {
  /** Plain, as names of nodes are: no tenant gives it. */
  name: string;
  /** Empty where it has none. */
  storageClass: string;
  /** A quantity of bytes. */
  capacity: string;
  accessModes: readonly string[];
  volumeMode: string;
  attributesClass: string;
  labels: Readonly<Record<string, string>>;
  /** Those of the labels that name zones and regions, plain as labels of nodes are. */
  zones: Readonly<Record<string, string>>;
  /** Whether it is free, and not only without a claim. */
  available: boolean;
  terminating: boolean;
  claim?: { namespace: string; name: string; uid?: string };
  /** The nodes from which it can be used; all of them where it is absent. */
  reach?: NodeSelector;
  csi?: CsiVolume;
}

interface PersistentVolumeInput {
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    deletionTimestamp?: string;
  };
  spec?: Omit<Volume, 'csi'> & {
    csi?: { driver?: string; volumeHandle?: string };
    storageClassName?: string;
    capacity?: { storage?: string | number };
    accessModes?: string[];
    volumeMode?: string;
    volumeAttributesClassName?: string;
    claimRef?: { namespace: string; name: string; uid?: string };
    nodeAffinity?: { required?: NodeSelector };
  };
  status?: { phase?: string };
}

export const persistentVolumes = objectKind('PersistentVolume', {
  schema: {
    metadata: {
      name: 'text',
      labels: LABELS,
      annotations: LABELS,
      deletionTimestamp: 'time',
    },
    spec: {
      ...SOURCES,
      csi: { driver: 'string', volumeHandle: 'string' },
      storageClassName: 'string',
      capacity: { storage: 'quantity' },
      accessModes: ['string'],
      volumeMode: 'string',
      volumeAttributesClassName: 'string',
      claimRef: { namespace: 'text', name: 'text', uid: 'string' },
      nodeAffinity: { required: NODE_SELECTOR },
    },
    status: { phase: 'string' },
  },
  read(
    { metadata = {}, spec = {}, status }: PersistentVolumeInput,
    { name },
  ): PersistentVolume {
    const { labels = {} } = metadata;
    const { claimRef } = spec;
    const zones = Object.fromEntries(
      VOLUME_ZONE_LABELS.flatMap(key =>
        Object.hasOwn(labels, key) ? [[key, labels[key]]] : [],
      ),
    );
    return {
      name,
      storageClass: storageClassOf(metadata, spec),
      capacity: String(spec.capacity?.storage ?? 0),
      accessModes: spec.accessModes ?? [],
      volumeMode: spec.volumeMode || 'Filesystem',
      attributesClass: spec.volumeAttributesClassName ?? '',
      labels,
      zones,
      available: status?.phase === 'Available',
      terminating: Boolean(metadata.deletionTimestamp),
      claim: claimRef && { ...claimRef, uid: claimRef.uid || undefined },
      reach: spec.nodeAffinity?.required,
      csi: csiOf(spec, zones),
    };
  },
  say: (volume, words) => ({
    ...volume,
    labels: words.labels(volume.labels),
    claim: volume.claim && {
      namespace: words.text(volume.claim.namespace),
      name: words.text(volume.claim.name),
      uid: volume.claim.uid && words.text(volume.claim.uid),
    },
    csi: volume.csi && sayCsiVolume(volume.csi, words),
  }),
});

function csiOf(
  { csi, ...sources }: NonNullable<PersistentVolumeInput['spec']>,
  zones: PersistentVolume['zones'],
): CsiVolume | undefined {
  return csi
    ? { driver: csi.driver ?? '', handle: csi.volumeHandle ?? '' }
    : translateToCsi(sources, zones);
}
