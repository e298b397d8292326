import type { NodeAnswer } from './PlacementAnswer';

/** More nodes than this are not read one by one. */
export const NODES_SHOWN_EACH = 200;

/** Nodes that look the same, in one tile. */
export interface NodeFold {
  kind: string;
  nodes: NodeAnswer[];
}

/** The nodes of one zone, in folds. */
export interface ZoneOfNodes {
  zone: string;
  folds: NodeFold[];
}

/**
 * Groups nodes by zone, in their order. Up to 200 nodes each is a fold of its own; above, nodes of one kind share one,
 * where the first of them is, except the kinds in `opened`.
 */
export function foldNodes(
  nodes: readonly NodeAnswer[],
  opened: ReadonlySet<string>,
): ZoneOfNodes[] {
  const folding = nodes.length > NODES_SHOWN_EACH;
  const zones = new Map<string, Map<string, NodeFold>>();
  for (const node of nodes) {
    const folds = zones.get(node.zone) ?? new Map<string, NodeFold>();
    zones.set(node.zone, folds);
    const key = folding && !opened.has(node.kind) ? node.kind : node.name;
    const fold = folds.get(key) ?? { kind: node.kind, nodes: [] };
    fold.nodes.push(node);
    folds.set(key, fold);
  }
  return [...zones].map(([zone, folds]) => ({
    zone,
    folds: [...folds.values()],
  }));
}
