import { LABELS } from '../../input/objects/selectors';
import { CLAIM_SPEC } from '../../input/objects/volume';
import type {
  LabelSelector,
  OwnerReference,
  PersistentVolumeClaimSpec,
} from '../../kubernetes/types';
import { objectKind } from './ObjectKind';
import { storageClassOf } from './storageClassOf';

/** A PersistentVolumeClaim, and how far it is on the way to a volume. */
export interface PersistentVolumeClaim {
  namespace: string;
  name: string;
  uid?: string;
  /** Empty where it has none. */
  storageClass: string;
  /** Empty while no volume is chosen. Plain, as the volume itself has it. */
  volumeName: string;
  /** Whether binding is complete; a claim can name a volume before. */
  isBound: boolean;
  /** A volume is being made for this node. */
  selectedNode?: string;
  accessModes: readonly string[];
  /** A quantity of bytes. */
  request?: string;
  volumeMode: string;
  attributesClass: string;
  selector?: LabelSelector;
  /** Its volume is gone. */
  isLost: boolean;
  terminating: boolean;
  /** Who controls it: the pod, if it was made for an ephemeral volume. */
  controllerUid?: string;
}

interface PersistentVolumeClaimInput {
  metadata?: {
    uid?: string;
    annotations?: Record<string, string>;
    deletionTimestamp?: string;
    ownerReferences?: OwnerReference[];
  };
  spec?: PersistentVolumeClaimSpec;
  status?: { phase?: string };
}

const BIND_COMPLETED = 'pv.kubernetes.io/bind-completed';
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';

export const persistentVolumeClaims = objectKind('PersistentVolumeClaim', {
  schema: {
    metadata: {
      namespace: 'string',
      name: 'text',
      uid: 'string',
      annotations: LABELS,
      deletionTimestamp: 'time',
      ownerReferences: [{ kind: 'text', uid: 'string', controller: 'boolean' }],
    },
    spec: CLAIM_SPEC,
    status: { phase: 'string' },
  },
  read(
    { metadata = {}, spec = {}, status }: PersistentVolumeClaimInput,
    { namespace, name },
  ): PersistentVolumeClaim {
    const { annotations = {}, ownerReferences = [] } = metadata;
    const { volumeName = '' } = spec;
    return {
      namespace,
      name,
      uid: metadata.uid || undefined,
      storageClass: storageClassOf(metadata, spec),
      volumeName,
      isBound: volumeName !== '' && Object.hasOwn(annotations, BIND_COMPLETED),
      selectedNode: annotations[SELECTED_NODE],
      accessModes: spec.accessModes ?? [],
      request: spec.resources?.requests?.storage?.toString(),
      volumeMode: spec.volumeMode || 'Filesystem',
      attributesClass: spec.volumeAttributesClassName ?? '',
      selector: spec.selector,
      isLost: status?.phase === 'Lost',
      terminating: Boolean(metadata.deletionTimestamp),
      controllerUid: ownerReferences.find(({ controller }) => controller)?.uid,
    };
  },
  say(claim, words) {
    const { namespace, name, uid, selector, controllerUid } = claim;
    return {
      ...claim,
      namespace: words.text(namespace),
      name: words.text(name),
      uid: uid && words.text(uid),
      selector: selector && words.selector(selector),
      controllerUid: controllerUid && words.text(controllerUid),
    };
  },
});
