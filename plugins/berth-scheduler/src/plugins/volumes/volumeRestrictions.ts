import type { Cycle } from '../../framework/cycle';
import type { FilterPlugin, Rejection } from '../../framework/plugin';
import type { AttachedVolume } from '../../snapshot/attachedVolumes';
import type { PodClass } from '../../snapshot/PodClass';
import { perClass } from '../../snapshot/perClass';
import { notFound, podClaims } from './podClaims';
import { rejectOutright } from './rejectOutright';

const DISK_CONFLICT: Rejection = {
  code: 'Unschedulable',
  reasons: ['node(s) had no available disk'],
};
const EXCLUSIVE_CONFLICT: Rejection = {
  code: 'Unschedulable',
  reasons: [
    'node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod',
  ],
};

/**
 * A disk that a pod names itself goes to one pod of a node, unless all only read it; a claim with the access mode
 * ReadWriteOncePod goes to one pod of the cluster.
 * Source: pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go, v1.34.4 to v1.37.1.
 */
export const volumeRestrictions: FilterPlugin = {
  name: 'VolumeRestrictions',
  filter(cycle) {
    const { own, snapshot, usage } = cycle;
    const claims = podClaims(cycle).filter(({ ephemeral }) => !ephemeral);
    const missing = claims.find(({ claim }) => !claim);
    if (missing) {
      return rejectOutright(notFound('persistentvolumeclaim', missing.name));
    }
    const disks = own.volumes.filter(({ diskNames }) => diskNames);
    const exclusive = exclusiveClaims(cycle);
    if (disks.length === 0 && exclusive.length === 0) {
      return undefined;
    }

    /** By node, how many of its pods use a disk of the pod. */
    const holders = new Int32Array(snapshot.size);
    const usesDisk = perClass(({ volumes }) =>
      volumes.some(held => disks.some(disk => conflict(disk, held))),
    );
    /** By exclusive claim, how many volumes of pods are of it. */
    const users = new Int32Array(exclusive.length);
    const usesOf = perClass(({ volumes }) =>
      volumes.flatMap(({ claim, ephemeral }) => {
        const at =
          claim === undefined || ephemeral ? -1 : exclusive.indexOf(claim);
        return at < 0 ? [] : [at];
      }),
    );
    usage.visitPods((podClass, node, count) => {
      if (usesDisk(podClass)) {
        holders[node] += count;
      }
      if (podClass.namespace === own.namespace) {
        usesOf(podClass).forEach(at => {
          users[at] += count;
        });
      }
    });

    const inUse = () => users.reduce((sum, of) => sum + (of > 0 ? 1 : 0), 0);
    let conflicts = inUse();
    // Without anything to look for the plugin is skipped, and nobody tells it of pods that are only supposed to be there.
    let isSkipped = disks.length === 0 && conflicts === 0;
    const hold = (podClass: PodClass, node: number, by: number) => {
      if (usesDisk(podClass)) {
        holders[node] += by;
      }
    };

    return {
      readsUsage: true,
      moved(podClass, node, by) {
        hold(podClass, node, by);
        const before = conflicts;
        if (podClass.namespace === own.namespace) {
          usesOf(podClass).forEach(at => {
            users[at] += by;
          });
          conflicts = inUse();
          isSkipped = disks.length === 0 && conflicts === 0;
        }
        return conflicts !== before;
      },
      supposed(podClass, node, by) {
        hold(podClass, node, by);
        // Volumes count here, where PreFilter counts claims, and only names are compared, whatever the namespace.
        if (!isSkipped) {
          conflicts += by * usesOf(podClass).length;
        }
      },
      passes: node => holders[node] === 0 && conflicts <= 0,
      reject: node =>
        holders[node] === 0 ? EXCLUSIVE_CONFLICT : DISK_CONFLICT,
    };
  },
};

/** Names of claims that only one pod may use, in the words of the snapshot. */
function exclusiveClaims(cycle: Cycle): string[] {
  const names = podClaims(cycle).flatMap(({ ephemeral, claim }) =>
    !ephemeral && claim?.accessModes.includes('ReadWriteOncePod')
      ? [claim.name]
      : [],
  );
  return [...new Set(names)];
}

function conflict(disk: AttachedVolume, held: AttachedVolume): boolean {
  return (
    !(disk.readOnly && held.readOnly) &&
    (disk.diskNames ?? []).some(name => held.diskNames?.includes(name))
  );
}
