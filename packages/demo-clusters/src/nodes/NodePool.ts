import type { Node } from '../kubernetes';
import type { NodeGpus } from './gpuLabels';

/** Nodes of one kind, numbered from `first`. */
export interface NodePool {
  /** Names are this and two digits. */
  prefix: string;
  first?: number;
  count: number;
  zone: string;
  nodesPerRack: number;
  firstRack: number;
  cpus: number;
  memoryGi: number;
  gpus?: NodeGpus;
  taints?: Node['spec']['taints'];
}
