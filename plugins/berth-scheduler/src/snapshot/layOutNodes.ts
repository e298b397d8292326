import type { SnapshotColumns } from './columns';
import { layOutLists } from './layOutLists';
import type { NodeRow } from './NodeRow';

export type NodeColumns = Omit<
  SnapshotColumns,
  | 'requested'
  | 'nonZeroCpu'
  | 'nonZeroMemory'
  | 'podCount'
  | 'podStart'
  | 'podClass'
  | 'podStarted'
>;

/** What was laid out before for the same nodes in the same order and the same resources. */
export interface FormerNodes {
  readonly columns: NodeColumns;
  /** 1 for each node that is as it was. */
  readonly isKept: Uint8Array;
}

/** The columns that hold nodes as they are, without what is on them; what is as it was is copied from the former ones. */
export function layOutNodes(
  rows: readonly NodeRow[],
  resources: readonly string[],
  former?: FormerNodes,
): NodeColumns {
  const { length: size } = rows;
  const { columns: was, isKept = new Uint8Array(size) } = former ?? {};
  const name = was?.name.slice() ?? new Uint32Array(size);
  const allowedPods = was?.allowedPods.slice() ?? new Float64Array(size);
  const unschedulable = was?.unschedulable.slice() ?? new Uint8Array(size);
  const allocatable =
    was?.allocatable.slice() ?? new Float64Array(resources.length * size);
  for (let node = 0; node < size; node++) {
    if (isKept[node]) {
      continue;
    }
    const row = rows[node];
    name[node] = row.name;
    allowedPods[node] = row.allowedPods;
    unschedulable[node] = row.node.spec.unschedulable ? 1 : 0;
    for (let i = 0; i < resources.length; i++) {
      const amount = row.allocatable.get(resources[i]) ?? 0;
      allocatable[i * size + node] = amount;
    }
  }

  const labels = layOutLists({
    size,
    listOf: node => rows[node].labels,
    columns: [Uint32Array, Uint32Array],
    former: was && {
      start: was.labelStart,
      columns: [was.labelKey, was.labelValue],
      isKept,
    },
  });
  const taints = layOutLists({
    size,
    listOf: node => rows[node].taints,
    columns: [Uint32Array, Uint32Array, Uint32Array],
    former: was && {
      start: was.taintStart,
      columns: [was.taintKey, was.taintValue, was.taintEffect],
      isKept,
    },
  });
  const imageNames = layOutLists({
    size,
    listOf: node => rows[node].imageNames,
    columns: [Uint32Array],
    former: was && { start: was.imageStart, columns: [was.imageName], isKept },
  });
  const imageBytes = layOutLists({
    size,
    listOf: node => rows[node].imageBytes,
    columns: [Float64Array],
    former: was && { start: was.imageStart, columns: [was.imageBytes], isKept },
  });
  return {
    name,
    allowedPods,
    unschedulable,
    allocatable,
    labelStart: labels.start,
    labelKey: labels.columns[0],
    labelValue: labels.columns[1],
    taintStart: taints.start,
    taintKey: taints.columns[0],
    taintValue: taints.columns[1],
    taintEffect: taints.columns[2],
    imageStart: imageNames.start,
    imageName: imageNames.columns[0],
    imageBytes: imageBytes.columns[0],
  };
}
