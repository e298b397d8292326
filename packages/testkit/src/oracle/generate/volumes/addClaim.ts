import type { Random } from '../../random';
import type { CaseDraft, Fields, ObjectDraft } from '../CaseDraft';
import {
  generatePersistentVolume,
  type VolumeSource,
} from './generatePersistentVolume';

/** Marks a claim as bound for good; without it VolumeBinding takes the claim for one that is being bound. */
const bindCompleted = { 'pv.kubernetes.io/bind-completed': 'yes' };

/** A claim that waits for a volume; the caller may change it. */
export function addClaim(
  random: Random,
  draft: CaseDraft,
  options: { name: string; namespace?: string; spec?: Fields },
): ObjectDraft & { spec: Fields } {
  const { name, namespace = 'default', spec } = options;
  const claim = {
    metadata: { name, namespace, uid: `uid-${name}` },
    spec: {
      accessModes: random.pick([
        ['ReadWriteOnce'],
        ['ReadWriteOnce'],
        ['ReadOnlyMany'],
        ['ReadWriteOnce', 'ReadOnlyMany'],
        ['ReadWriteMany'],
      ]),
      resources: {
        requests: { storage: random.pick(['1Gi', '10Gi', '5e9', '0']) },
      },
      ...spec,
    },
    status: { phase: 'Pending' },
  };
  draft.pvcs.push(claim);
  return claim;
}

/** A claim with the volume that it is bound to. */
export function addBoundClaim(
  random: Random,
  draft: CaseDraft,
  options: {
    name: string;
    namespace?: string;
    source?: VolumeSource;
    zoned: number;
    spec?: Fields;
  },
): ObjectDraft & { spec: Fields } {
  const { name, source, zoned } = options;
  const volume = `pv-${name}`;
  const storageClassName = random.pick(['', 'immediate', 'provisioned']);
  const claim = addClaim(random, draft, {
    ...options,
    spec: { storageClassName, volumeName: volume, ...options.spec },
  });
  claim.metadata.annotations = bindCompleted;
  claim.status = { phase: 'Bound' };
  const { accessModes } = claim.spec;
  draft.pvs.push({
    ...generatePersistentVolume(random, {
      name: volume,
      source,
      zoned,
      spec: {
        accessModes,
        capacity: { storage: '10Gi' },
        storageClassName,
        claimRef: claimReference(claim),
      },
    }),
    status: { phase: 'Bound' },
  });
  return claim;
}

/** How a volume names the claim that it is kept for. */
export function claimReference({ metadata }: ObjectDraft): Fields {
  const { name, namespace, uid } = metadata;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    name,
    namespace,
    uid,
  };
}
