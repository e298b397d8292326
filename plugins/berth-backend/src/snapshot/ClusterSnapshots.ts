/** The bytes of a snapshot of the scheduling core, and a name for exactly these bytes. */
export interface EncodedSnapshot {
  bytes: Uint8Array;
  /** Equal digests mean equal bytes. */
  digest: string;
}

/** Snapshots of the clusters for the scheduling core, made from memory. */
export interface ClusterSnapshots {
  /** `undefined` where there is no such cluster. Throws `ServiceUnavailableError` where its nodes or pods are not known. */
  encoded(
    cluster: string,
    options?: {
      /** uid of a workload whose own pods are left out, bound or nominated. An unknown uid leaves nothing out. */
      without?: string;
    },
  ): EncodedSnapshot | undefined;
}
