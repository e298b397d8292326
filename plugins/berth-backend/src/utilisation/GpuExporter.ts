/** Names of what an exporter says of each accelerator. */
export interface GpuExporter {
  /** Of how busy it is, the one that is most to be trusted first. */
  utilisation: ReadonlyArray<{
    metric: string;
    /** What makes a percentage of its values. */
    factor: number;
  }>;
  memory?: GpuMemoryMetrics;
}

/** How much of its memory is taken, and how much of it there is or is left. */
export type GpuMemoryMetrics = {
  used: string;
  /** What makes bytes of their values. */
  factor: number;
} & ({ free: string } | { total: string });
