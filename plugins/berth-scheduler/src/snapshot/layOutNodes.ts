import type { Node } from '../kubernetes/types';
import type { SnapshotColumns } from './columns';
import { digest } from './digest';
import { compareText } from './nodeOrder';
import type { NodeRow } from './readNodeRows';
import type { StringTable } from './StringTable';

type NodeColumns = Omit<
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
  table: StringTable,
): NodeColumns {
  const texts = (read: (node: Node) => string[]) =>
    Uint32Array.from(
      rows.flatMap(({ node }) => read(node).map(text => table.intern(text))),
    );
  const labels = rows.map(({ node }) =>
    Object.entries(node.labels).sort(([a], [b]) => compareText(a, b)),
  );
  const taints = ({ spec }: Node) => spec.taints ?? [];
  const images = rows.map(({ node }) => imagesOf(node));
  return {
    name: texts(node => [node.name]),
    allocatable: Float64Array.from(
      resources.flatMap(name =>
        rows.map(({ allocatable }) => allocatable.get(name) ?? 0),
      ),
    ),
    allowedPods: Float64Array.from(rows, row => row.allowedPods),
    unschedulable: Uint8Array.from(rows, ({ node }) =>
      node.spec.unschedulable ? 1 : 0,
    ),
    labelStart: startsOf(labels.map(({ length }) => length)),
    labelKey: Uint32Array.from(labels.flat(), ([key]) => table.intern(key)),
    labelValue: Uint32Array.from(labels.flat(), ([, value]) =>
      table.intern(value),
    ),
    taintStart: startsOf(rows.map(({ node }) => taints(node).length)),
    taintKey: texts(node => taints(node).map(({ key }) => key)),
    taintValue: texts(node => taints(node).map(({ value }) => value ?? '')),
    taintEffect: texts(node => taints(node).map(({ effect }) => effect)),
    imageStart: startsOf(images.map(({ size }) => size)),
    imageName: Uint32Array.from(
      images.flatMap(image => [...image.keys()]),
      name => table.intern(digest(name)),
    ),
    imageBytes: Float64Array.from(images.flatMap(image => [...image.values()])),
  };
}

/** Where each node's entries start, and where the last one's end. */
function startsOf(counts: number[]): Uint32Array {
  const start = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    start[i + 1] = start[i] + count;
  });
  return start;
}

/** Bytes by image name; a name that a node gives twice counts as it is given last. */
function imagesOf(node: Node): Map<string, number> {
  const images = new Map<string, number>();
  for (const { names, sizeBytes } of node.status.images ?? []) {
    names?.forEach(name => images.set(name, sizeBytes ?? 0));
  }
  return images;
}
