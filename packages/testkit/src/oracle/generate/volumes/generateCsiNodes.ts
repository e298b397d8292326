import type { Random } from '../../random';
import type { CaseDraft } from '../CaseDraft';

/** The last ones have taken over in-tree plugins, as the first two have. */
export const drivers = [
  'ebs.csi.aws.com',
  'pd.csi.storage.gke.io',
  'disk.example.com',
  'cinder.csi.openstack.org',
  'disk.csi.azure.com',
  'pxd.portworx.com',
];

const migrated = [
  'kubernetes.io/aws-ebs',
  'kubernetes.io/gce-pd',
  'kubernetes.io/aws-ebs,kubernetes.io/gce-pd',
  'kubernetes.io/portworx-volume,kubernetes.io/cinder',
  'kubernetes.io/aws-ebs,kubernetes.io/portworx-volume,kubernetes.io/azure-disk',
];

/** What CSI drivers report of the nodes: how many volumes each may attach, and which in-tree plugins it stands for. */
export function generateCsiNodes(random: Random, draft: CaseDraft): void {
  const most = random.pick([1, 2, 4]);
  for (const { metadata } of draft.nodes) {
    if (random.chance(0.9)) {
      draft.csiNodes.push({
        metadata: {
          name: metadata.name,
          ...(random.chance(0.6)
            ? {
                annotations: {
                  'storage.alpha.kubernetes.io/migrated-plugins':
                    random.pick(migrated),
                },
              }
            : {}),
        },
        spec: {
          drivers: random.some(drivers, 0.8).map(name => ({
            name,
            nodeID: metadata.name,
            topologyKeys: [],
            ...(random.chance(0.85)
              ? { allocatable: { count: random.integer(0, most) } }
              : {}),
          })),
        },
      });
    }
  }
}
