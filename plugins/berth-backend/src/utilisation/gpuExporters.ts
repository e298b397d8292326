import type { GpuExporter } from './GpuExporter';

const MIB = 1024 ** 2;

/** Those that are asked for where the configuration names no metrics. */
export const gpuExporters: readonly GpuExporter[] = [
  // NVIDIA, dcgm-exporter 4.5 `etc/default-counters.csv`. The profiling counter is the only one that slices of MIG have;
  // the other one tells how long any kernel ran, and is what older GPUs have.
  {
    utilisation: [
      { metric: 'DCGM_FI_PROF_GR_ENGINE_ACTIVE', factor: 100 },
      { metric: 'DCGM_FI_DEV_GPU_UTIL', factor: 1 },
    ],
    memory: {
      used: 'DCGM_FI_DEV_FB_USED',
      free: 'DCGM_FI_DEV_FB_FREE',
      factor: MIB,
    },
  },
  // AMD, device-metrics-exporter; without the prefix before it had one.
  {
    utilisation: [
      { metric: 'amd_gpu_gfx_activity', factor: 1 },
      { metric: 'gpu_gfx_activity', factor: 1 },
    ],
    memory: {
      used: 'amd_gpu_used_vram',
      total: 'amd_gpu_total_vram',
      factor: MIB,
    },
  },
  // Google, the system metrics of GKE for TPUs and GPUs, as Cloud Monitoring names `container/accelerator/*` in PromQL.
  {
    utilisation: [
      { metric: 'kubernetes_io:container_accelerator_duty_cycle', factor: 1 },
    ],
    memory: {
      used: 'kubernetes_io:container_accelerator_memory_used',
      total: 'kubernetes_io:container_accelerator_memory_total',
      factor: 1,
    },
  },
];
