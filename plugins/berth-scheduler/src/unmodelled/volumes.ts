import { translateToCsi } from '../kubernetes/csiTranslation';
import type { Volume } from '../kubernetes/types';
import type { ClusterObjects } from '../snapshot/objects';
import type { UnmodelledRule } from './rule';

/** What decides where claimed volumes, and disks that a CSI driver attaches, can be used. */
const DECIDING: ReadonlyArray<keyof ClusterObjects> = [
  'persistentVolumes',
  'persistentVolumeClaims',
  'storageClasses',
  'csiNodes',
  'csiDrivers',
  'csiStorageCapacities',
  'volumeAttachments',
];

/**
 * Volumes of which objects decide that were not asked for, and claims that will be made together with the pod of a
 * template (VolumeBinding, VolumeZone, NodeVolumeLimits).
 */
export const volumes: UnmodelledRule = ({ pod, snapshot, isTemplate }) => {
  const unasked = DECIDING.filter(kind => !snapshot.objects[kind]);
  const unknown: string[] = [];
  (pod.spec.volumes ?? []).forEach((volume, i) => {
    const source = decidedSource(volume);
    if (!source) {
      return;
    }
    const field = `spec.volumes[${i}].${source}`;
    if (unasked.length > 0) {
      unknown.push(
        `${field}: what decides where it can be used is not known here: ${unasked.join(
          ', ',
        )}`,
      );
    } else if (isTemplate && source === 'ephemeral') {
      unknown.push(
        `${field}: where it can be used is not modelled before its claim is made`,
      );
    }
  });
  return { unknown };
};

function decidedSource(volume: Volume): string | undefined {
  const { persistentVolumeClaim, ephemeral } = volume;
  return (
    (persistentVolumeClaim ?? ephemeral ?? translateToCsi(volume)) &&
    Object.keys(volume).find(key => key !== 'name' && volume[key])
  );
}
