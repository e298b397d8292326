/**
 * The GPUs of a node.
 * @public
 */
export interface GpuOptions {
  model: GpuModel;
  /** Physical GPUs. */
  count: number;
  /**
   * NVIDIA only. How the GPUs are partitioned: `mixed` gives every profile a resource of its own, `single` counts its
   * instances as `nvidia.com/gpu`. Values are instances on the whole node.
   */
  mig?:
    | { strategy: 'mixed'; instances: Partial<Record<MigProfile, number>> }
    | { strategy: 'single'; profile: MigProfile; instances: number };
  /** NVIDIA only. Time-slicing: how many pods share each GPU. */
  replicas?: number;
}

/** @public */
export type GpuModel = 'A100' | 'H100' | 'H200' | 'L4' | 'L40S' | 'MI300X';

/** Profiles of the A100 80GB. @public */
export type MigProfile = '1g.10gb' | '2g.20gb' | '3g.40gb';

/** What GPUs add to a node. */
export interface GpuCapacity {
  /** As the vendor's discovery labels the node. */
  labels: Record<string, string>;
  /** Extended resources. */
  resources: Record<string, string>;
}
