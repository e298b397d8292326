import type { NodePool } from '../../nodes/NodePool';

/** The hardware of a demo cluster. */
export interface ClusterPlan {
  name: string;
  title: string;
  version: string;
  argoCd: boolean;
  region: string;
  /** First two numbers of the nodes' addresses. */
  network: string;
  pools: NodePool[];
}
