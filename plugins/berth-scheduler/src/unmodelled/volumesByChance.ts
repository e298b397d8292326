import { volumeShapeOf } from '../framework/profile';
import { VolumeBinder, type PodVolumes } from '../plugins/volumes/VolumeBinder';
import type { UnmodelledRule } from './rule';

/**
 * Claims for which kube-scheduler takes the first volume that it comes across, or the first room for a new one, where it
 * matters which: it keeps them in no order.
 * Source: component-helpers storage/volume/pv_helpers.go `FindMatchingVolume`, v0.37.1; volumebinding/binder.go
 * `hasEnoughCapacity`, v1.37.1.
 */
export const volumesByChance: UnmodelledRule = ({ pod, snapshot, profile }) => {
  if (!pod.spec.volumes?.length) {
    return {};
  }
  const own = snapshot.classOf(pod, profile.kubernetesVersion);
  const binder = new VolumeBinder({ snapshot, own });
  if (binder.claims.waiting.length === 0) {
    return {};
  }
  const scoresRoom = volumeShapeOf(profile) !== undefined;
  for (let node = 0; node < snapshot.size; node++) {
    if (binder.isByChance(node)) {
      return {
        unknown: [
          'spec.volumes: there are several volumes of which kube-scheduler takes any, and which one it takes decides where the pod can go',
        ],
      };
    }
    if (scoresRoom && isRoomOfAnySize(binder.on(node))) {
      return {
        unknown: [
          'spec.volumes: there is room of several sizes for a new volume, or of a size that is not told, and what it scores is not known',
        ],
      };
    }
  }
  return {};
};

/** What is to be made scores only where nothing is there already. */
function isRoomOfAnySize({ conflicts, bindings, provisions }: PodVolumes) {
  return (
    conflicts.length === 0 &&
    bindings.length === 0 &&
    provisions.some(({ isOfAnySize }) => isOfAnySize)
  );
}
