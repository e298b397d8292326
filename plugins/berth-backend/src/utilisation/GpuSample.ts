/** What one accelerator that a pod has did when it was last measured. */
export interface GpuSample {
  /** 0 to 100. Of a GPU that pods share in turns: of the whole GPU. */
  percent: number;
  /** 0 to 100, of the last hour; absent where it was not measured that long in the hands of this pod. */
  highestOfHour?: number;
  memory?: { usedBytes: number; totalBytes: number };
  /** Milliseconds since the epoch; when it was measured, not when it was read. */
  at: number;
  /** The MIG profile of a slice, e.g. `1g.10gb`. */
  profile?: string;
}
