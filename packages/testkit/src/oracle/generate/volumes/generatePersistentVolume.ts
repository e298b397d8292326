import type { Random } from '../../random';
import type { Fields, ObjectDraft } from '../CaseDraft';
import { nodeName, racks, zones } from '../vocabulary';

/** What a volume is of; `handle` tells volumes of one driver apart. */
export type VolumeSource = (handle: string) => Fields;

const azureDisks =
  '/subscriptions/s/resourcegroups/g/providers/microsoft.compute/disks';

/** Where volumes come from: CSI drivers, and in-tree plugins that are migrated to them. */
export const volumeSources: Record<string, VolumeSource> = {
  ebs: volumeHandle => ({ csi: { driver: 'ebs.csi.aws.com', volumeHandle } }),
  pd: volumeHandle => ({
    csi: { driver: 'pd.csi.storage.gke.io', volumeHandle },
  }),
  other: volumeHandle => ({
    csi: { driver: 'disk.example.com', volumeHandle },
  }),
  inTreeEbs: handle => ({
    awsElasticBlockStore: { volumeID: `aws://jp-osaka-a/vol-${handle}` },
  }),
  inTreePd: pdName => ({ gcePersistentDisk: { pdName } }),
  inTreeCinder: volumeID => ({ cinder: { volumeID } }),
  inTreeAzure: diskName => ({
    azureDisk: {
      diskName,
      diskURI: `${azureDisks}/${diskName}`,
      kind: 'Managed',
    },
  }),
  inTreePortworx: volumeID => ({ portworxVolume: { volumeID } }),
  local: handle => ({ local: { path: `/mnt/${handle}` } }),
  nfs: path => ({ nfs: { server: 'nfs.internal', path: `/${path}` } }),
};

/** A volume; what a claim must agree with is given, where it can be used is drawn. */
export function generatePersistentVolume(
  random: Random,
  options: { name: string; source?: VolumeSource; spec: Fields; zoned: number },
): ObjectDraft {
  const { name, spec, zoned } = options;
  const source = options.source ?? random.pick(Object.values(volumeSources));
  const labels = random.chance(zoned) ? zoneLabels(random) : {};
  const required = random.chance(zoned) ? generateReach(random) : undefined;
  return {
    metadata: {
      name,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
    },
    spec: {
      ...source(name),
      ...spec,
      ...(required ? { nodeAffinity: { required } } : {}),
    },
  };
}

/** Labels that VolumeZone reads: of both generations, and several zones in one. */
function zoneLabels(random: Random): Record<string, string> {
  const zone = random.pick([
    ...zones,
    ...zones,
    `${zones[0]}__${zones[1]}`,
    zones.join('__'),
    'nowhere',
  ]);
  return random.pick<Record<string, string>>([
    { 'topology.kubernetes.io/zone': zone },
    { 'failure-domain.beta.kubernetes.io/zone': zone },
    {
      'topology.kubernetes.io/zone': zone,
      'topology.kubernetes.io/region': 'jp-osaka',
    },
    {
      'failure-domain.beta.kubernetes.io/zone': zone,
      'failure-domain.beta.kubernetes.io/region': random.pick([
        'jp-osaka',
        'jp-tokyo',
      ]),
    },
    { 'topology.kubernetes.io/region': random.pick(['jp-osaka', 'jp-tokyo']) },
  ]);
}

/** The nodes from which a volume can be reached. */
function generateReach(random: Random): object {
  const terms = Array.from({ length: random.pick([1, 1, 2]) }, () => ({
    matchExpressions: [
      random.pick<object>([
        {
          key: 'topology.kubernetes.io/zone',
          operator: 'In',
          values: random.pick([zones.slice(0, 1), zones.slice(0, 2), zones]),
        },
        {
          key: 'kubernetes.io/hostname',
          operator: 'In',
          values: [0, 1, 2, 3].map(nodeName),
        },
        { key: 'rack', operator: 'NotIn', values: racks.slice(0, 2) },
        { key: 'example.com/cell', operator: 'Exists' },
        { key: 'example.com/cell', operator: 'DoesNotExist' },
        { key: 'rack', operator: 'Gt', values: ['6'] },
        { key: 'topology.kubernetes.io/region', operator: 'Exists' },
      ]),
    ],
  }));
  return { nodeSelectorTerms: terms };
}
