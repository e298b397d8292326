import type { NodeView } from '../snapshot/NodeView';
import type { Snapshot } from '../snapshot/Snapshot';
import { isAccelerator, modelOf } from './accelerators';

/**
 * The most units of a resource that are free on one node.
 * @public
 */
export interface FreeBlock {
  resource: string;
  /** Model of the accelerators, where a label says it. */
  model?: string;
  amount: number;
  /** The node that has them; the first in the order of the snapshot. */
  node: string;
}

/**
 * The largest free block of a resource on one node; `undefined` where no node that counts has the resource.
 *
 * @param options - Only nodes of this model, and only nodes that the filter accepts, count.
 * @public
 */
export function largestFreeBlock(
  snapshot: Snapshot,
  resource: string,
  options: { model?: string; nodeFilter?: (node: NodeView) => boolean } = {},
): FreeBlock | undefined {
  const { model, nodeFilter } = options;
  const blocks = blocksByModel(
    snapshot,
    resource,
    node => !nodeFilter || nodeFilter(snapshot.nodes[node]),
  );
  return [...blocks.values()]
    .filter(block => model === undefined || block.model === model)
    .reduce<FreeBlock | undefined>(
      (largest, block) =>
        largest && largest.amount >= block.amount ? largest : block,
      undefined,
    );
}

/** The largest free block of every accelerator and model among some nodes, by resource and model. */
export function largestFreeBlocks(
  snapshot: Snapshot,
  alsoResources: Iterable<string>,
  counts: (node: number) => boolean,
): FreeBlock[] {
  const resources = new Set([
    ...snapshot.resources.filter(isAccelerator),
    ...alsoResources,
  ]);
  return [...resources]
    .sort()
    .flatMap(resource =>
      [...blocksByModel(snapshot, resource, counts)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, block]) => block),
    );
}

function blocksByModel(
  snapshot: Snapshot,
  resource: string,
  counts: (node: number) => boolean,
): Map<string, FreeBlock> {
  const blocks = new Map<string, FreeBlock>();
  const row = snapshot.resources.indexOf(resource);
  if (row < 0) {
    return blocks;
  }
  const { allocatable, requested } = snapshot.columns;
  for (let node = 0; node < snapshot.size; node++) {
    const at = row * snapshot.size + node;
    if (allocatable[at] === 0 || !counts(node)) {
      continue;
    }
    const model = modelOf(key => snapshot.label(node, key), resource);
    const amount = Math.max(0, allocatable[at] - requested[at]);
    const known = blocks.get(model ?? '');
    if (!known || amount > known.amount) {
      const name = snapshot.nodeName(node);
      blocks.set(model ?? '', { resource, model, amount, node: name });
    }
  }
  return blocks;
}
