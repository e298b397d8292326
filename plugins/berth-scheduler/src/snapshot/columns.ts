import type { HostPort } from '../kubernetes/hostPorts';
import type { LabelSelector } from '../kubernetes/types';

/**
 * A pod that preemption has promised a node to. Only what it takes, never which pod it is.
 */
export interface NominatedPod {
  /** Index of the node. */
  node: number;
  priority: number;
  /** Amounts by resource name; cpu in thousandths. */
  requests: Array<[resource: string, amount: number]>;
  hostPorts: HostPort[];
}

/**
 * A term of inter-pod affinity that pods of the cluster carry, once, however many carry it, and without saying which.
 * Its keys, values and namespaces are digests (`digest.ts`): they may be names of tenants that a reader may not see.
 */
export interface ExistingAffinityTerm {
  labelSelector: LabelSelector;
  /** `any` where a selector picks them. */
  namespaces: string[] | 'any';
}

/** The parts of a snapshot that are not numbers by node. */
export interface SnapshotHeader {
  /** Of kube-scheduler, whose rules counted the requests. */
  kubernetesVersion: string;
  /** Every text that the columns refer to by its place in this list. */
  strings: string[];
  /** `cpu`, `memory` and `ephemeral-storage` first, then the others by name. */
  resources: string[];
  nominatedPods: NominatedPod[];
  /** Required anti-affinity: keeps matching pods away. */
  antiAffinityTerms: ExistingAffinityTerm[];
  /** Preferred (anti-)affinity and required affinity: only moves scores. */
  scoringTerms: ExistingAffinityTerm[];
}

/**
 * Numbers by node. Amounts are exact integers of at most 2^53: cpu in thousandths of a core, everything else in units.
 * `allocatable` and `requested` hold one column of all nodes for each resource, one column after the other.
 */
export interface SnapshotColumns {
  name: Uint32Array;
  allocatable: Float64Array;
  requested: Float64Array;
  nonZeroCpu: Float64Array;
  nonZeroMemory: Float64Array;
  allowedPods: Float64Array;
  podCount: Uint32Array;
  /** Lowest priority of the pods on the node; Infinity where there is none. */
  lowestPriority: Float64Array;
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
  portStart: Uint32Array;
  portIp: Uint32Array;
  portProtocol: Uint32Array;
  portNumber: Uint32Array;
}

/** How long a column is: one entry a node, one a node and resource, one more than nodes, or as `start` says. */
type Extent =
  | 'node'
  | 'node and resource'
  | 'start'
  | 'label'
  | 'taint'
  | 'image'
  | 'port';

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
  ['lowestPriority', 'f64', 'node'],
  ['imageBytes', 'f64', 'image'],
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
  ['portStart', 'u32', 'start'],
  ['portIp', 'u32', 'port'],
  ['portProtocol', 'u32', 'port'],
  ['portNumber', 'u32', 'port'],
  ['unschedulable', 'u8', 'node'],
];
