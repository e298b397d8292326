import type { UnmodelledRule } from './rule';

/**
 * Volumes that no scheduler plugin looks at. Everything else may bind the pod to some nodes (VolumeRestrictions,
 * NodeVolumeLimits, VolumeBinding, VolumeZone).
 */
const HARMLESS = new Set([
  'name',
  'emptyDir',
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'hostPath',
  'nfs',
  'image',
  'csi',
]);

/** Volumes that may bind a pod to some nodes. */
export const volumes: UnmodelledRule = ({ pod }) => ({
  unknown: (pod.spec.volumes ?? []).flatMap((volume, i) =>
    Object.keys(volume)
      .filter(key => !HARMLESS.has(key) && volume[key] !== undefined)
      .map(
        key =>
          `spec.volumes[${i}].${key}: where this volume can be used is not modelled`,
      ),
  ),
});
