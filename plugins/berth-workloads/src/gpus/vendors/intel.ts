import type { AcceleratorVendor } from './AcceleratorVendor';
import { labelOf } from './labelOf';

const GPUS = ['gpu.intel.com/i915', 'gpu.intel.com/xe'];

/**
 * `gpu.intel.com/i915` and `gpu.intel.com/xe`, named after the kernel driver. `…_monitoring` is access to metrics,
 * `millicores`, `memory.max` and `tiles` are amounts: none of them is a GPU.
 *
 * Source: https://intel.github.io/intel-device-plugins-for-kubernetes/cmd/gpu_plugin/README.html and `labels.html`.
 */
export const intel: AcceleratorVendor = {
  vendor: 'intel',

  unitOf(resource) {
    return GPUS.includes(resource) ? { kind: 'gpu' } : undefined;
  },

  modelOf(labels) {
    return labelOf(labels, 'gpu.intel.com/product')?.replaceAll('_', ' ');
  },
};
