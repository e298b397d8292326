/** Which clusters a reader may know. */
export interface ClusterScope {
  /** Every cluster that there is, and where clusters come from. */
  readonly all: boolean;
  includes(cluster: string): boolean;
}

export const everyCluster: ClusterScope = { all: true, includes: () => true };
export const noCluster: ClusterScope = { all: false, includes: () => false };
