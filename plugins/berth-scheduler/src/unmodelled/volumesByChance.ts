import { VolumeBinder } from '../plugins/volumes/VolumeBinder';
import type { UnmodelledRule } from './rule';

/**
 * Claims for which kube-scheduler takes the first volume that it comes across, where it matters which: it keeps volumes in
 * no order.
 * Source: component-helpers storage/volume/pv_helpers.go `FindMatchingVolume`, v0.37.1.
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
  for (let node = 0; node < snapshot.size; node++) {
    if (binder.isByChance(node)) {
      return {
        unknown: [
          'spec.volumes: there are several volumes of which kube-scheduler takes any, and which one it takes decides where the pod can go',
        ],
      };
    }
  }
  return {};
};
