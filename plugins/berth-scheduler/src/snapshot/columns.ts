/**
 * Numbers by node and by pod. Amounts are exact integers of at most 2^53: cpu in thousandths of a core, everything else
 * in units. `allocatable` and `requested` hold one column of all nodes for each resource, one column after the other.
 */
export interface SnapshotColumns {
  name: Uint32Array;
  allocatable: Float64Array;
  requested: Float64Array;
  nonZeroCpu: Float64Array;
  nonZeroMemory: Float64Array;
  allowedPods: Float64Array;
  podCount: Uint32Array;
  /** 1 where new pods are not wanted. */
  unschedulable: Uint8Array;
  labelStart: Uint32Array;
  labelKey: Uint32Array;
  labelValue: Uint32Array;
  taintStart: Uint32Array;
  taintKey: Uint32Array;
  taintValue: Uint32Array;
  taintEffect: Uint32Array;
  imageStart: Uint32Array;
  /** Digests of the names. */
  imageName: Uint32Array;
  imageBytes: Float64Array;
  /** Pods are in the order of their nodes; those of node `n` are from `podStart[n]` to before `podStart[n + 1]`. */
  podStart: Uint32Array;
  /** Class of each pod. */
  podClass: Uint32Array;
  /** `status.startTime` of each pod in milliseconds; NaN where it is not said. */
  podStarted: Float64Array;
}

/** How long a column is: one entry a node, one a node and resource, one more than nodes, or as a `start` says. */
type Extent =
  | 'node'
  | 'node and resource'
  | 'start'
  | 'label'
  | 'taint'
  | 'image'
  | 'pod';

type ColumnKind = 'u8' | 'u32' | 'f64';

/** The columns in the order in which they are written, with their element type and length. */
export const COLUMN_TABLE: ReadonlyArray<
  [name: keyof SnapshotColumns, kind: ColumnKind, extent: Extent]
> = [
  ['allocatable', 'f64', 'node and resource'],
  ['requested', 'f64', 'node and resource'],
  ['nonZeroCpu', 'f64', 'node'],
  ['nonZeroMemory', 'f64', 'node'],
  ['allowedPods', 'f64', 'node'],
  ['imageBytes', 'f64', 'image'],
  ['podStarted', 'f64', 'pod'],
  ['name', 'u32', 'node'],
  ['podCount', 'u32', 'node'],
  ['labelStart', 'u32', 'start'],
  ['labelKey', 'u32', 'label'],
  ['labelValue', 'u32', 'label'],
  ['taintStart', 'u32', 'start'],
  ['taintKey', 'u32', 'taint'],
  ['taintValue', 'u32', 'taint'],
  ['taintEffect', 'u32', 'taint'],
  ['imageStart', 'u32', 'start'],
  ['imageName', 'u32', 'image'],
  ['podStart', 'u32', 'start'],
  ['podClass', 'u32', 'pod'],
  ['unschedulable', 'u8', 'node'],
];
