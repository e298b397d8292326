import type { SnapshotColumns } from './columns';
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

/** The columns that hold nodes as they are, without what is on them. */
export function layOutNodes(
  rows: readonly NodeRow[],
  resources: readonly string[],
): NodeColumns {
  const labels = inOneRow(rows.map(row => row.labels));
  const taints = inOneRow(rows.map(row => row.taints));
  const images = inOneRow(rows.map(row => row.imageNames));
  const allocatable = new Float64Array(resources.length * rows.length);
  resources.forEach((name, i) =>
    rows.forEach((row, node) => {
      allocatable[i * rows.length + node] = row.allocatable.get(name) ?? 0;
    }),
  );
  return {
    allocatable,
    name: Uint32Array.from(rows, row => row.name),
    allowedPods: Float64Array.from(rows, row => row.allowedPods),
    unschedulable: Uint8Array.from(rows, ({ node }) =>
      node.spec.unschedulable ? 1 : 0,
    ),
    labelStart: labels.start.map(at => at / 2),
    labelKey: everyOf(labels.all, 2, 0),
    labelValue: everyOf(labels.all, 2, 1),
    taintStart: taints.start.map(at => at / 3),
    taintKey: everyOf(taints.all, 3, 0),
    taintValue: everyOf(taints.all, 3, 1),
    taintEffect: everyOf(taints.all, 3, 2),
    imageStart: images.start,
    imageName: images.all,
    imageBytes: Float64Array.from(rows.flatMap(row => row.imageBytes)),
  };
}

/** All lists one after the other; where each starts, and where the last one ends. */
function inOneRow(lists: ReadonlyArray<readonly number[]>): {
  start: Uint32Array;
  all: Uint32Array;
} {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i] + list.length;
  });
  const all = new Uint32Array(start[lists.length]);
  lists.forEach((list, i) => all.set(list, start[i]));
  return { start, all };
}

/** Every `step`-th number from `offset` on. */
function everyOf(all: Uint32Array, step: number, offset: number): Uint32Array {
  const every = new Uint32Array(all.length / step);
  for (let i = 0; i < every.length; i++) {
    every[i] = all[i * step + offset];
  }
  return every;
}
