import { GpuCapacity, GpuOptions } from './Gpu';

/**
 * Labels and resources of a node with AMD MI300X, as AMD's node labeller and device plugin report them
 * (ROCm/k8s-device-plugin, docs/user-guide).
 */
export function amdCapacity(options: GpuOptions): GpuCapacity {
  if (options.mig || options.replicas) {
    throw new Error('MIG and time-slicing are for NVIDIA models');
  }
  return {
    labels: {
      'amd.com/gpu.cu-count': '304',
      'amd.com/gpu.device-id': '74a1',
      'amd.com/gpu.family': 'AI',
      'amd.com/gpu.product-name': 'AMD_Instinct_MI300X_OAM',
      'amd.com/gpu.simd-count': '1216',
      'amd.com/gpu.vram': '192G',
    },
    resources: { 'amd.com/gpu': `${options.count}` },
  };
}
