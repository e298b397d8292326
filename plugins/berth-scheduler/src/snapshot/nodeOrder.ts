import type { Node } from '../kubernetes/types';
import { REGION_LABEL, ZONE_LABEL } from '../kubernetes/wellKnownLabels';

/**
 * The order of nodes in a snapshot: by region, zone and name, by code unit. It settles ties, which kube-scheduler
 * settles by chance.
 */
export function compareNodes(a: Node, b: Node): number {
  return (
    compareText(a.labels[REGION_LABEL] ?? '', b.labels[REGION_LABEL] ?? '') ||
    compareText(a.labels[ZONE_LABEL] ?? '', b.labels[ZONE_LABEL] ?? '') ||
    compareText(a.name, b.name)
  );
}

/** By code unit, as Go compares strings that are ASCII. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
