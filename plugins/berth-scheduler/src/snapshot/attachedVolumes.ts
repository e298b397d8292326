import { translateToCsi, type CsiVolume } from '../kubernetes/csiTranslation';
import type { Pod, Volume } from '../kubernetes/types';

/** What filters read of a volume of a pod. */
export interface AttachedVolume {
  /** Name of a claim in the namespace of the pod. */
  claim?: string;
  /** The claim is made for the pod alone and goes with it. */
  ephemeral?: true;
  /** The disk that the pod names itself: two volumes with a name in common are of one disk (VolumeRestrictions). */
  diskNames?: readonly string[];
  /** Pods that only read a disk can share it. */
  readOnly?: boolean;
  /** The same disk for the CSI driver that attaches it (NodeVolumeLimits). */
  csi?: CsiVolume;
}

/** The volumes of a pod that VolumeRestrictions, NodeVolumeLimits, VolumeBinding or VolumeZone look at, in their order. */
export function attachedVolumes({ name, spec }: Pod): AttachedVolume[] {
  return (spec.volumes ?? []).flatMap(volume => readVolume(volume, name));
}

function readVolume(volume: Volume, podName: string): AttachedVolume[] {
  const { persistentVolumeClaim, ephemeral } = volume;
  if (persistentVolumeClaim) {
    return [{ claim: persistentVolumeClaim.claimName ?? '' }];
  }
  if (ephemeral) {
    return [{ claim: `${podName}-${volume.name}`, ephemeral: true }];
  }
  const disk = readDisk(volume);
  const csi = translateToCsi(volume);
  return disk || csi ? [{ ...disk, ...(csi && { csi }) }] : [];
}

/** Source: pkg/scheduler/framework/plugins/volumerestrictions `isVolumeConflict`, v1.37.1. */
function readDisk(volume: Volume): AttachedVolume | undefined {
  const { gcePersistentDisk, awsElasticBlockStore, iscsi, rbd } = volume;
  if (gcePersistentDisk) {
    const { pdName, readOnly } = gcePersistentDisk;
    return { diskNames: [`gce ${pdName}`], readOnly: readOnly ?? false };
  }
  if (awsElasticBlockStore) {
    // A block store goes to one pod, even if all only read it.
    return {
      diskNames: [`aws ${awsElasticBlockStore.volumeID}`],
      readOnly: false,
    };
  }
  if (iscsi) {
    const { iqn, readOnly } = iscsi;
    return { diskNames: [`iscsi ${iqn}`], readOnly: readOnly ?? false };
  }
  if (rbd) {
    const { monitors, pool, image, readOnly } = rbd;
    return {
      diskNames: (monitors ?? []).map(
        monitor => `rbd ${JSON.stringify([monitor, pool || 'rbd', image])}`,
      ),
      readOnly: readOnly ?? false,
    };
  }
  return undefined;
}
