import type { Node } from '../kubernetes/types';

const ZONE = 'topology.kubernetes.io/zone';
const REGION = 'topology.kubernetes.io/region';

/**
 * The order of nodes in a snapshot: by region, zone and name, by code unit. It settles ties, which kube-scheduler
 * settles by chance.
 */
export function compareNodes(a: Node, b: Node): number {
  return (
    compareText(a.labels[REGION] ?? '', b.labels[REGION] ?? '') ||
    compareText(a.labels[ZONE] ?? '', b.labels[ZONE] ?? '') ||
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
