import { ZONE_DELIMITER } from '../../kubernetes/csiTranslation';
import { compileNodeSelectorTerm } from '../../kubernetes/nodeSelector';
import type { NodeSelector, NodeSelectorTerm } from '../../kubernetes/types';
import {
  BETA_REGION_LABEL,
  BETA_ZONE_LABEL,
  REGION_LABEL,
  ZONE_LABEL,
} from '../../kubernetes/wellKnownLabels';
import type { CsiNode } from '../../snapshot/objects/csiNodes';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';

/** The value of a label of a node. */
export type LabelOf = (key: string) => string | undefined;

/** Whether a volume can be used from a node. */
export interface VolumeReach {
  /** As its node affinity says it. */
  reaches(label: LabelOf): boolean;
  /** As it is for a node that may have handed the in-tree plugin of the volume over to a CSI driver. */
  reachesMigrated(label: LabelOf, csiNode: CsiNode | undefined): boolean;
}

/** The label by which the CSI driver of an in-tree plugin knows zones; plugins that are absent keep what the volume says. */
const ZONE_OF_DRIVER: Readonly<Record<string, string>> = {
  'kubernetes.io/aws-ebs': 'topology.ebs.csi.aws.com/zone',
  'kubernetes.io/gce-pd': 'topology.gke.io/zone',
  'kubernetes.io/cinder': 'topology.cinder.csi.openstack.org/zone',
};

/**
 * Source: component-helpers storage/volume `CheckNodeAffinity`, v0.37.1; volumebinding/binder.go `tryTranslatePVToCSI`,
 * v1.37.1.
 */
export function reachOf(volume: PersistentVolume): VolumeReach {
  const reaches = compileReach(volume.reach);
  const plugin = volume.csi?.plugin;
  const zoneKey = plugin === undefined ? undefined : ZONE_OF_DRIVER[plugin];
  if (plugin === undefined || zoneKey === undefined) {
    return { reaches, reachesMigrated: reaches };
  }
  const translated = compileReach(translateReach(volume, zoneKey));
  return {
    reaches,
    reachesMigrated: (label, csiNode) =>
      csiNode?.migratedPlugins.includes(plugin)
        ? translated(label)
        : reaches(label),
  };
}

function compileReach(
  selector: NodeSelector | undefined,
): (label: LabelOf) => boolean {
  if (!selector) {
    return () => true;
  }
  const terms = (selector.nodeSelectorTerms ?? []).flatMap(
    term => compileTerm(term) ?? [],
  );
  return label => terms.some(matches => matches({ name: '', label }));
}

/** Volumes are compared with labels alone: the fields of a term count for nothing, if only they can be read. */
function compileTerm(term: NodeSelectorTerm) {
  const { matchExpressions = [], matchFields = [] } = term;
  const matches = compileNodeSelectorTerm(term);
  if (!matches || matchFields.length === 0) {
    return matches;
  }
  return matchExpressions.length === 0
    ? () => true
    : compileNodeSelectorTerm({ matchExpressions });
}

/**
 * The node affinity in the terms of the driver: its zones take the place of those of Kubernetes, or of the zone label of
 * the volume where it has no such affinity.
 * Source: csi-translation-lib plugins/in_tree_volume.go `translateTopologyFromInTreeToCSI`, v0.37.1.
 */
function translateReach(
  { reach, zones }: PersistentVolume,
  zoneKey: string,
): NodeSelector | undefined {
  const terms = reach?.nodeSelectorTerms ?? [];
  const isOld =
    !names(terms, ZONE_LABEL) &&
    (names(terms, BETA_ZONE_LABEL) ||
      (!(ZONE_LABEL in zones) && BETA_ZONE_LABEL in zones));
  const zoneLabel = isOld ? BETA_ZONE_LABEL : ZONE_LABEL;
  const replaced = isOld
    ? rename(terms, BETA_REGION_LABEL, REGION_LABEL)
    : terms;
  if (hasValues(terms, zoneLabel)) {
    return { nodeSelectorTerms: rename(replaced, zoneLabel, zoneKey) };
  }
  const values = (zones[zoneLabel] ?? '')
    .split(ZONE_DELIMITER)
    .map(zone => zone.trim())
    .filter(Boolean);
  if (values.length === 0) {
    return reach && { nodeSelectorTerms: replaced };
  }
  const inZones = { key: zoneKey, operator: 'In', values };
  return {
    nodeSelectorTerms: (replaced.length > 0 ? replaced : [{}]).map(term => ({
      ...term,
      matchExpressions: [...(term.matchExpressions ?? []), inZones],
    })),
  };
}

function names(terms: NodeSelectorTerm[], key: string): boolean {
  return terms.some(({ matchExpressions }) =>
    matchExpressions?.some(expression => expression.key === key),
  );
}

function hasValues(terms: NodeSelectorTerm[], key: string): boolean {
  return terms.some(({ matchExpressions }) =>
    matchExpressions?.some(
      expression => expression.key === key && expression.values?.length,
    ),
  );
}

/** Another key in every expression; one without values anywhere stays as it is. */
function rename(
  terms: NodeSelectorTerm[],
  from: string,
  to: string,
): NodeSelectorTerm[] {
  return hasValues(terms, from)
    ? terms.map(term => ({
        ...term,
        matchExpressions: term.matchExpressions?.map(expression =>
          expression.key === from ? { ...expression, key: to } : expression,
        ),
      }))
    : terms;
}
