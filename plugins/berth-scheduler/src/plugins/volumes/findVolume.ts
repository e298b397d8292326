import { matchesLabelSelector } from '../../kubernetes/labelSelector';
import { parseMillis } from '../../kubernetes/quantity';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import { FreeVolumes } from './FreeVolumes';

/** The volumes that a claim may be bound to, wherever they can be used from. */
export interface VolumeChoice {
  /** Those that are kept for the claim: the first of them is taken or none. */
  kept: readonly PersistentVolume[];
  /** Smallest first, because the smallest that can be used from the node is taken. */
  free: FreeVolumes;
}

/**
 * Which volumes of its class a claim may be bound to, as far as nodes have no say. Of volumes of one size kube-scheduler
 * takes any; we take the first of the list.
 * Source: component-helpers storage/volume/pv_helpers.go `FindMatchingVolume`, v0.37.1.
 *
 * @param keptFor - For whom volumes are kept; `undefined` for those that are kept for nobody.
 */
export function chooseVolumes(
  claim: PersistentVolumeClaim,
  volumes: readonly PersistentVolume[],
  keptFor: (volume: PersistentVolume) => PersistentVolume['claim'],
): VolumeChoice {
  const kept: PersistentVolume[] = [];
  const free: Array<{ volume: PersistentVolume; size: bigint }> = [];
  const request = parseMillis(claim.request ?? '0');
  for (const volume of volumes) {
    const size = parseMillis(volume.capacity);
    const owner = keptFor(volume);
    if (
      size < request ||
      volume.volumeMode !== claim.volumeMode ||
      volume.attributesClass !== claim.attributesClass ||
      volume.terminating ||
      (owner && !isFor(owner, claim))
    ) {
      continue;
    }
    if (owner) {
      kept.push(volume);
    } else if (isOffered(volume, claim)) {
      free.push({ volume, size });
    }
  }
  free.sort((a, b) => (a.size < b.size ? -1 : Number(a.size > b.size)));
  return { kept, free: new FreeVolumes(free.map(({ volume }) => volume)) };
}

function isFor(
  { namespace, name, uid }: NonNullable<PersistentVolume['claim']>,
  claim: PersistentVolumeClaim,
): boolean {
  return (
    name === claim.name &&
    namespace === claim.namespace &&
    (uid === undefined || uid === claim.uid)
  );
}

function isOffered(
  volume: PersistentVolume,
  { selector, accessModes }: PersistentVolumeClaim,
): boolean {
  return (
    volume.available &&
    (!selector || matchesLabelSelector(selector, volume.labels)) &&
    accessModes.every(mode => volume.accessModes.includes(mode))
  );
}
