import type { MeasuredGpu } from './measuredGpus';

/** How the metrics of dcgm-exporter 4.5 that Berth asks for say it; `undefined` where one does not know the accelerator. */
export interface Metric {
  /** Of a percentage. */
  utilisation?: (percent: number, gpu: MeasuredGpu) => number | undefined;
  /** Of anything else. */
  value?: (gpu: MeasuredGpu) => number;
}

/** Others have no series here. */
export const metrics: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['DCGM_FI_PROF_GR_ENGINE_ACTIVE', { utilisation: percent => percent / 100 }],
  [
    'DCGM_FI_DEV_GPU_UTIL',
    {
      utilisation: (percent, { isSlice }) =>
        isSlice ? undefined : Math.round(percent),
    },
  ],
  ['DCGM_FI_DEV_FB_USED', { value: ({ memoryMiB }) => memoryMiB.used }],
  ['DCGM_FI_DEV_FB_FREE', { value: ({ memoryMiB }) => memoryMiB.free }],
]);
