import type { AcceleratorVendor } from './AcceleratorVendor';

/** Intel Gaudi cards. No public contract of labels tells which generation a node has. */
export const habana: AcceleratorVendor = {
  vendor: 'habana',

  unitOf(resource) {
    return resource === 'habana.ai/gaudi'
      ? { kind: 'accelerator', name: 'Gaudi' }
      : undefined;
  },

  modelOf() {
    return undefined;
  },
};
