import type { Cycle } from '../../framework/cycle';
import type { Filter, FilterPlugin, Rejection } from '../../framework/plugin';
import { isAtLeast } from '../../kubernetes/version';
import type { CsiNode } from '../../snapshot/objects/csiNodes';
import { AttachedCounts } from './AttachedCounts';
import { countedVolumes } from './countedVolumes';
import { hopeless, notFound, podClaims } from './podClaims';
import { Storage } from './Storage';

const PORTWORX = 'kubernetes.io/portworx-volume';
const EXCEEDED: Rejection = {
  code: 'Unschedulable',
  reasons: ['node(s) exceed max volume count'],
};
const notInstalled = (driver: string): Rejection => ({
  code: 'Unschedulable',
  reasons: [`${driver} CSI driver is not installed on the node`],
});

/**
 * A node attaches no more volumes of a CSI driver than its CSINode says. A volume that several pods of the node use
 * counts once.
 * Source: pkg/scheduler/framework/plugins/nodevolumelimits/csi.go, v1.34.4 to v1.37.1.
 */
export const nodeVolumeLimits: FilterPlugin = {
  name: 'NodeVolumeLimits',
  filter(cycle) {
    const { own, snapshot, usage } = cycle;
    const storage = Storage.of(snapshot);
    const missing = missingClaim(cycle);
    if (missing) {
      return missing;
    }
    const volumes = countedVolumes(storage, own);
    if (volumes.length === 0) {
      return undefined;
    }
    const counts = new AttachedCounts({
      snapshot,
      storage,
      volumes,
      isMigrated: migrationOf(cycle),
    });
    usage.visitPods((podClass, node, count) => {
      counts.count(podClass, node, count);
    });
    const absent = driversToInstall(cycle, counts.drivers);
    const notThere = (node: number) =>
      absent.find(
        driver =>
          counts.asksFor(driver, node) &&
          !installs(storage.csiNode(snapshot.nodeName(node)), driver),
      );
    return {
      readsUsage: true,
      moved(podClass, node, by) {
        counts.count(podClass, node, by);
        return false;
      },
      passes: node =>
        counts.fits(node) && (absent.length === 0 || !notThere(node)),
      reject(node) {
        const driver = notThere(node);
        return driver === undefined ? EXCEEDED : notInstalled(driver);
      },
    };
  },
};

/** Where no plugin before has looked for the claims, this one does, on every node. */
function missingClaim(cycle: Cycle): Filter | undefined {
  const missing = podClaims(cycle).find(({ claim }) => !claim);
  if (!missing) {
    return undefined;
  }
  const text = notFound('persistentvolumeclaim', missing.name);
  const rejection = hopeless(
    `looking up PVC ${cycle.pod.namespace}/${missing.name}: ${text}`,
  );
  return { readsUsage: false, passes: () => false, reject: () => rejection };
}

/**
 * Whether volumes of an in-tree plugin count for its CSI driver on a node: wherever there is a CSINode; but before 1.36 the
 * kubelet had to say so of Portworx, the last plugin that was migrated.
 * Source: nodevolumelimits/utils.go `isCSIMigrationOn`, v1.34.4 to v1.37.1.
 */
function migrationOf({
  profile,
}: Cycle): (csiNode: CsiNode | undefined, plugin: string) => boolean {
  const asksPortworx = !isAtLeast(profile.kubernetesVersion, '1.36');
  return (csiNode, plugin) =>
    csiNode !== undefined &&
    (!(asksPortworx && plugin === PORTWORX) ||
      csiNode.migratedPlugins.includes(plugin));
}

/** Since 1.37 (VolumeLimitScaling) a driver can ask that its pods go only where it is installed. */
function driversToInstall(
  { profile, snapshot }: Cycle,
  drivers: readonly string[],
): string[] {
  const storage = Storage.of(snapshot);
  return isAtLeast(profile.kubernetesVersion, '1.37')
    ? drivers.filter(
        driver => storage.csiDriver(driver)?.preventPodSchedulingIfMissing,
      )
    : [];
}

function installs(csiNode: CsiNode | undefined, driver: string): boolean {
  return csiNode?.drivers.some(({ name }) => name === driver) ?? false;
}
