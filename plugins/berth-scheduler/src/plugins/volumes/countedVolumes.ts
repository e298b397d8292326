import { driverOf, type CsiVolume } from '../../kubernetes/csiTranslation';
import type { AttachedVolume } from '../../snapshot/attachedVolumes';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PodClass } from '../../snapshot/PodClass';
import { isOwnedBy } from './podClaims';
import type { Storage } from './Storage';

/** A volume as a limit of CSI volumes counts it: those with the same key are one. */
export interface CountedVolume {
  key: string;
  driver: string;
  /** It counts only where this in-tree plugin is migrated; absent where it counts everywhere. */
  plugin?: string;
}

/**
 * The volumes of pods that count for limits.
 * Source: nodevolumelimits/csi.go `filterAttachableVolumes`, v1.37.1.
 */
export function countedVolumes(
  storage: Storage,
  podClass: PodClass,
): CountedVolume[] {
  return podClass.volumes.flatMap(volume => {
    const found = volume.csi ?? claimedVolume(storage, podClass, volume);
    return found?.driver && found.handle !== undefined
      ? [
          {
            key: keyOf(found.driver, found.handle),
            driver: found.driver,
            plugin: found.plugin,
          },
        ]
      : [];
  });
}

/** Drivers and handles come from different places and mean one volume where both agree. */
export function keyOf(driver: string, handle: string): string {
  return `${driver}/${handle}`;
}

function claimedVolume(
  storage: Storage,
  podClass: PodClass,
  { claim: name, ephemeral }: AttachedVolume,
): CsiVolume | undefined {
  const claim =
    name === undefined ? undefined : storage.claim(podClass.namespace, name);
  if (!claim || (ephemeral && !isOwnedBy(claim, podClass))) {
    return undefined;
  }
  const volume = storage.volume(claim.volumeName);
  if (!volume) {
    return volumeToCome(storage, claim);
  }
  // Without a handle the driver attaches nothing.
  return volume.csi?.handle ? volume.csi : undefined;
}

/** A claim without a volume will have one of its own from its storage class. */
function volumeToCome(
  storage: Storage,
  { namespace, name, storageClass }: PersistentVolumeClaim,
): CsiVolume | undefined {
  const found = storageClass ? storage.storageClass(storageClass) : undefined;
  const maker = found && driverOf(found.provisioner);
  // No handle begins with a space: drivers give out their own.
  return maker && { ...maker, handle: ` ${namespace}/${name}` };
}
