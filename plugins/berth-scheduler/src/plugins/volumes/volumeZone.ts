import type { Cycle } from '../../framework/cycle';
import type { FilterPlugin } from '../../framework/plugin';
import { ZONE_DELIMITER } from '../../kubernetes/csiTranslation';
import {
  BETA_REGION_LABEL,
  BETA_ZONE_LABEL,
  REGION_LABEL,
  VOLUME_ZONE_LABELS,
  ZONE_LABEL,
} from '../../kubernetes/wellKnownLabels';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import type { Snapshot } from '../../snapshot/Snapshot';
import { hopeless, notFound, podClaims } from './podClaims';
import { rejectOutright } from './rejectOutright';
import { Storage } from './Storage';

const CONFLICT = 'node(s) had no available volume zone';
const NO_CLASS = 'PersistentVolumeClaim had no pv name and storageClass name';
const NO_VOLUME = 'PersistentVolume had no name';

/** What nodes say now where volumes still have the label of old. */
const GA_LABEL: Readonly<Record<string, string>> = {
  [BETA_ZONE_LABEL]: ZONE_LABEL,
  [BETA_REGION_LABEL]: REGION_LABEL,
};

/** A label of a volume, and what the same label of a node may say. */
interface Zone {
  key: string;
  values: ReadonlySet<string>;
}

/**
 * A node with labels for zone or region must be where the bound volumes of the pod are, as their labels have it.
 * Source: pkg/scheduler/framework/plugins/volumezone/volume_zone.go, v1.34.4 to v1.37.1.
 */
export const volumeZone: FilterPlugin = {
  name: 'VolumeZone',
  filter(cycle) {
    const { snapshot } = cycle;
    const zones = zonesOf(cycle);
    if (typeof zones === 'string') {
      return rejectOutright(zones);
    }
    const rejection = hopeless(CONFLICT);
    return zones.length === 0
      ? undefined
      : {
          readsUsage: false,
          passes: node => passes(snapshot, node, zones),
          reject: () => rejection,
        };
  },
};

function passes(snapshot: Snapshot, node: number, zones: Zone[]): boolean {
  const isLabelled = VOLUME_ZONE_LABELS.some(
    key => snapshot.label(node, key) !== undefined,
  );
  return (
    !isLabelled ||
    zones.every(({ key, values }) => {
      const value =
        snapshot.label(node, key) ?? snapshot.label(node, GA_LABEL[key] ?? key);
      return value !== undefined && values.has(value);
    })
  );
}

/** The labels of all bound volumes of the pod, or why the pod cannot be placed. */
function zonesOf(cycle: Cycle): Zone[] | string {
  const storage = Storage.of(cycle.snapshot);
  const zones: Zone[] = [];
  for (const { name, ephemeral, claim } of podClaims(cycle)) {
    if (ephemeral) {
      continue;
    }
    if (!claim) {
      return notFound('persistentvolumeclaim', name);
    }
    const { volumeName, storageClass } = claim;
    if (volumeName) {
      const volume = storage.volume(volumeName);
      if (!volume) {
        return notFound('persistentvolume', volumeName);
      }
      zones.push(...readZones(volume));
      continue;
    }
    if (!storageClass) {
      return NO_CLASS;
    }
    const found = storage.storageClass(storageClass);
    if (!found) {
      return notFound('storageclass.storage.k8s.io', storageClass);
    }
    if (!found.waitsForFirstConsumer) {
      return NO_VOLUME;
    }
  }
  return zones;
}

/** A label can name several zones; one that names an empty zone among them is ignored. */
function readZones(volume: PersistentVolume): Zone[] {
  return VOLUME_ZONE_LABELS.flatMap(key => {
    const label = volume.zones[key];
    const values = label?.split(ZONE_DELIMITER).map(value => value.trim());
    return values?.every(Boolean) ? [{ key, values: new Set(values) }] : [];
  });
}
