import { amdCapacity } from './amd';
import { GpuCapacity, GpuModel, GpuOptions } from './Gpu';
import { nvidiaCapacity } from './nvidia';

export type { GpuModel, GpuOptions, MigProfile } from './Gpu';

const capacityOf: Record<GpuModel, (options: GpuOptions) => GpuCapacity> = {
  A100: nvidiaCapacity,
  H100: nvidiaCapacity,
  H200: nvidiaCapacity,
  L4: nvidiaCapacity,
  L40S: nvidiaCapacity,
  MI300X: amdCapacity,
};

/** What GPUs add to a node's labels and resources. */
export function gpuCapacity(options: GpuOptions): GpuCapacity {
  return capacityOf[options.model](options);
}
