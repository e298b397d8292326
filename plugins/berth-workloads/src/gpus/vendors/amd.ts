import type { AcceleratorVendor } from './AcceleratorVendor';
import { labelOf } from './labelOf';

const PARTITION = /^amd\.com\/([a-z]px_nps\d+)$/;
const WHOLE = /^spx_/;
const NOT_MODEL = /^(amd|instinct|oam|hf|vf)$/i;

/**
 * `amd.com/gpu`, and `amd.com/<compute>_<memory>` with the resource naming strategy `mixed`. With `single`, partitions are
 * called `amd.com/gpu` too, and the node's label `amd.com/compute-memory-partition` tells; `spx` is a whole GPU.
 *
 * Source: ROCm/k8s-device-plugin `docs/user-guide/configuration.md`, `docs/user-guide/resource-allocation.md`.
 */
export const amd: AcceleratorVendor = {
  vendor: 'amd',

  unitOf(resource) {
    const profile = PARTITION.exec(resource)?.[1];
    if (profile !== undefined) {
      return { kind: 'partition', profile };
    }
    return resource === 'amd.com/gpu' ? { kind: 'gpu' } : undefined;
  },

  unitOnNode(resource, labels) {
    const profile = labelOf(labels, 'amd.com/compute-memory-partition');
    return resource !== 'amd.com/gpu' ||
      profile === undefined ||
      WHOLE.test(profile)
      ? undefined
      : { kind: 'partition', profile };
  },

  modelOf(labels) {
    const product = labelOf(
      labels,
      'amd.com/gpu.product-name',
      'beta.amd.com/gpu.product-name',
      'karpenter.k8s.aws/instance-gpu-name',
    );
    const model = product
      ?.split(/[-_ ]+/)
      .filter(token => token !== '' && !NOT_MODEL.test(token))
      .join(' ');
    return model === '' ? undefined : model;
  },
};
