import type { FleetNode } from './AssembledCluster';

/** By which nodes are grouped unless somebody asks for another label. */
export const ZONE = 'topology.kubernetes.io/zone';

const MAX_LABELS = 100;

/** What differs from node to node groups nothing. */
const PER_NODE = new Set(['kubernetes.io/hostname']);

/** Labels that say where a node is, which is what people group by first. */
const PLACE = /zone|region|rack|block|row|room|pod-?set|host-?group|subblock/i;

/** Labels that some nodes share the values of, those that say where nodes are first. */
export function groupingLabels(nodes: readonly FleetNode[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const { row } of nodes) {
    for (const [key, value] of Object.entries(row.node.metadata.labels ?? {})) {
      const known = values.get(key);
      if (known) known.add(value);
      else values.set(key, new Set([value]));
    }
  }
  return [...values]
    .filter(
      ([key, { size }]) =>
        !PER_NODE.has(key) && (size < nodes.length || nodes.length === 1),
    )
    .map(([key]) => key)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .slice(0, MAX_LABELS);
}

function rankOf(key: string): number {
  if (key === ZONE) return 0;
  return PLACE.test(key) ? 1 : 2;
}
