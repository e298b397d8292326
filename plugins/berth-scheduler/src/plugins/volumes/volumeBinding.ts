import type { Cycle } from '../../framework/cycle';
import { pluginsOf } from '../../framework/defaultProfile';
import type {
  FilterPlugin,
  Rejection,
  ScorePlugin,
} from '../../framework/plugin';
import { volumeShapeOf } from '../../framework/profile';
import { capacityScore } from './capacityScore';
import { isOwnedBy, notFound, podClaims } from './podClaims';
import { rejectOutright } from './rejectOutright';
import { VolumeBinder, type Conflict } from './VolumeBinder';

const UNBOUND = 'pod has unbound immediate PersistentVolumeClaims';
const REASONS: Readonly<Record<Conflict, string>> = {
  affinity: "node(s) didn't match PersistentVolume's node affinity",
  unmatched: "node(s) didn't find available persistent volumes to bind",
  space: 'node(s) did not have enough free storage',
  missing:
    'node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)',
};

/**
 * Bound volumes must be usable from the node; claims that wait for their first pod must find a volume that is, or one must
 * be made there. Since 1.37 (StorageCapacityScoring) the room that these leave decides among nodes.
 * Source: pkg/scheduler/framework/plugins/volumebinding/volume_binding.go, v1.34.4 to v1.37.1.
 */
export const volumeBinding: FilterPlugin & ScorePlugin = {
  name: 'VolumeBinding',

  filter(cycle) {
    const claims = podClaims(cycle);
    if (claims.length === 0) {
      return undefined;
    }
    const reason = whyNowhere(cycle);
    if (reason !== undefined) {
      return rejectOutright(reason);
    }
    const binder = VolumeBinder.of(cycle);
    if (binder.claims.unbound.length > 0) {
      return rejectOutright(UNBOUND);
    }
    const waits = binder.claims.waiting.length > 0;
    return {
      readsUsage: waits,
      moved: waits
        ? (podClass, node, by) => binder.moved(podClass, node, by)
        : undefined,
      // Nothing is bound before a pod is placed; VolumeBinding has no PreFilterExtensions.
      supposed: () => {},
      passes: node => binder.on(node).conflicts.length === 0,
      reject: (node): Rejection => ({
        code: 'UnschedulableAndUnresolvable',
        reasons: binder.on(node).conflicts.map(conflict => REASONS[conflict]),
      }),
    };
  },

  score(cycle) {
    const shape = volumeShapeOf(cycle.profile);
    if (!shape) {
      return undefined;
    }
    // Only what the filter has found is scored.
    const isFilter = pluginsOf(cycle.profile).filter.includes('VolumeBinding');
    if (!isFilter || podClaims(cycle).length === 0) {
      return { readsUsage: false, score: () => 0 };
    }
    const binder = VolumeBinder.of(cycle);
    let revision = binder.revision;
    return {
      readsUsage: false,
      moved() {
        const isSame = revision === binder.revision;
        revision = binder.revision;
        return !isSame;
      },
      score: node => capacityScore(shape, binder.on(node)),
    };
  },
};

/** What is wrong with the first claim that cannot be used; source: `podHasPVCs`. */
function whyNowhere(cycle: Cycle): string | undefined {
  const { pod, own } = cycle;
  for (const { name, ephemeral, claim } of podClaims(cycle)) {
    if (!claim) {
      return ephemeral
        ? `waiting for ephemeral volume controller to create the persistentvolumeclaim "${name}"`
        : notFound('persistentvolumeclaim', name);
    }
    if (claim.isLost) {
      return `persistentvolumeclaim "${name}" bound to non-existent persistentvolume "${claim.volumeName}"`;
    }
    if (claim.terminating) {
      return `persistentvolumeclaim "${name}" is being deleted`;
    }
    if (ephemeral && !isOwnedBy(claim, own)) {
      return `PVC ${pod.namespace}/${name} was not created for pod ${pod.namespace}/${pod.name} (pod is not owner)`;
    }
  }
  return undefined;
}
