import type { AcceleratorVendor } from './AcceleratorVendor';
import { labelOf } from './labelOf';

const GENERATION = /^tpu-?(v?)(\d+[a-z]*)(-lite)?(?:-|$)/i;

/**
 * `google.com/tpu`, one chip each; GKE's label `cloud.google.com/gke-tpu-accelerator` tells the generation
 * (`tpu-v5-lite-podslice` is v5e; the seventh is TPU7x, without `v`).
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/concepts/tpus.
 */
export const google: AcceleratorVendor = {
  vendor: 'google',

  unitOf(resource) {
    return resource === 'google.com/tpu'
      ? { kind: 'accelerator', name: 'TPU' }
      : undefined;
  },

  modelOf(labels) {
    const accelerator = labelOf(labels, 'cloud.google.com/gke-tpu-accelerator');
    const [, v, generation, lite] = GENERATION.exec(accelerator ?? '') ?? [];
    if (generation === undefined) {
      return undefined;
    }
    return v === ''
      ? `TPU${generation}`
      : `TPU v${generation}${lite ? 'e' : ''}`;
  },
};
