import type { Volume } from './types';
import { BETA_ZONE_LABEL, ZONE_LABEL } from './wellKnownLabels';

/** A volume as the CSI driver knows it that attaches it. */
export interface CsiVolume {
  driver: string;
  /** `undefined` where the volume of an in-tree plugin cannot be translated; kube-scheduler gives up with an error then. */
  handle?: string;
  /** The in-tree plugin that has been migrated to the driver; absent for a volume of the driver itself. */
  plugin?: string;
}

/** Where an in-tree source of a PersistentVolume gets its zones from; GCE names disks after them. */
export type ZoneLabels = Readonly<Record<string, string>>;

interface Migration {
  plugin: string;
  driver: string;
  /** `undefined` if the source is not one of this plugin. */
  handleOf(source: Volume, zones: ZoneLabels): { handle?: string } | undefined;
}

const UNSPECIFIED = 'UNSPECIFIED';
/** Between the zones of a volume that is in several. */
export const ZONE_DELIMITER = '__';

/**
 * In-tree plugins whose volumes count for the CSI driver that took them over. Azure File and vSphere have a translation
 * too, which the scheduler never switches on.
 * Source: csi-translation-lib plugins, v0.37.1; nodevolumelimits/utils.go `isCSIMigrationOn`, v1.37.1.
 */
const MIGRATIONS: readonly Migration[] = [
  {
    plugin: 'kubernetes.io/aws-ebs',
    driver: 'ebs.csi.aws.com',
    handleOf: ({ awsElasticBlockStore: disk }) =>
      disk && { handle: ebsHandle(disk.volumeID ?? '') },
  },
  {
    plugin: 'kubernetes.io/gce-pd',
    driver: 'pd.csi.storage.gke.io',
    handleOf: ({ gcePersistentDisk: disk }, zones) =>
      disk && {
        handle: gceHandle(
          disk.pdName ?? '',
          zones[BETA_ZONE_LABEL] || zones[ZONE_LABEL] || '',
        ),
      },
  },
  {
    plugin: 'kubernetes.io/azure-disk',
    driver: 'disk.csi.azure.com',
    // The API server calls a disk without a kind `Shared`, and only managed ones can be translated.
    handleOf: ({ azureDisk: disk }) =>
      disk && {
        handle:
          disk.kind?.toLowerCase() === 'managed' ? disk.diskURI : undefined,
      },
  },
  {
    plugin: 'kubernetes.io/cinder',
    driver: 'cinder.csi.openstack.org',
    handleOf: ({ cinder: disk }) => disk && { handle: disk.volumeID },
  },
  {
    plugin: 'kubernetes.io/portworx-volume',
    driver: 'pxd.portworx.com',
    handleOf: ({ portworxVolume: disk }) => disk && { handle: disk.volumeID },
  },
];

/** Plugins that have a translation which the scheduler never switches on: their volumes are not counted. */
const NEVER_MIGRATED = [
  'kubernetes.io/azure-file',
  'kubernetes.io/vsphere-volume',
];

/**
 * The volume of an in-tree source; `undefined` where no CSI driver has taken the plugin over.
 *
 * @param zones - Labels of the PersistentVolume; none for a volume that a pod names itself.
 */
export function translateToCsi(
  source: Volume,
  zones: ZoneLabels = {},
): CsiVolume | undefined {
  for (const { plugin, driver, handleOf } of MIGRATIONS) {
    const translated = handleOf(source, zones);
    if (translated) {
      return { plugin, driver, ...translated };
    }
  }
  return undefined;
}

/** The in-tree plugin that a driver took over, if it did. */
export function pluginOf(driver: string): string | undefined {
  return MIGRATIONS.find(migration => migration.driver === driver)?.plugin;
}

/** The driver that makes the volumes of a StorageClass; `undefined` where they are not counted. */
export function driverOf(
  provisioner: string,
): Pick<CsiVolume, 'driver' | 'plugin'> | undefined {
  if (NEVER_MIGRATED.includes(provisioner)) {
    return undefined;
  }
  const { driver, plugin } = MIGRATIONS.find(
    migration => migration.plugin === provisioner,
  ) ?? {
    driver: provisioner,
  };
  return { driver, plugin };
}

/** `aws://<zone>/vol-…` and `aws:///vol-…` mean `vol-…`; whatever has no scheme is taken as it is. */
function ebsHandle(volumeID: string): string | undefined {
  if (!volumeID.startsWith('aws://')) {
    return volumeID;
  }
  return /^aws:\/\/[^/?#]*\/+(vol-[^/?#]*)\/*(?:[?#].*)?$/.exec(volumeID)?.[1];
}

function gceHandle(disk: string, zoneLabel: string): string | undefined {
  const place = gcePlace(zoneLabel.split(ZONE_DELIMITER));
  return place && `projects/${UNSPECIFIED}/${place}/disks/${disk}`;
}

/** Disks that are in several zones are those of their region, if it is one. */
function gcePlace(zones: readonly string[]): string | undefined {
  if (zones.length === 1) {
    return `zones/${zones[0] || UNSPECIFIED}`;
  }
  const [region, ...others] = new Set(
    zones.map(zone => /^([^-]*-[^-]*)-[^-]*$/.exec(zone)?.[1]),
  );
  return region === undefined || others.length > 0
    ? undefined
    : `regions/${region}`;
}
