import type { AcceleratorVendor, NodeLabels } from './AcceleratorVendor';
import { labelOf } from './labelOf';
import { nvidiaModel } from './nvidiaModel';

const PREFIX = 'nvidia.com/';
const MIG = /^mig-(.+?)(\.shared)?$/;
const MIG_PRODUCT = /-MIG-([0-9a-z.+]+)/i;

/**
 * `nvidia.com/gpu`, `nvidia.com/gpu.shared` and `nvidia.com/mig-<profile>`. With MIG strategy `single`, and on GKE,
 * partitions and shared replicas are called `nvidia.com/gpu` too, and only the node's labels tell. Not among them are
 * HAMi's `gpumem` and `gpucores`, which are amounts and not units.
 *
 * Source: NVIDIA/k8s-device-plugin 0.20 `README.md`, `docs/gpu-feature-discovery/README.md`; labels of GKE:
 * https://cloud.google.com/kubernetes-engine/docs/concepts/gpus.
 */
export const nvidia: AcceleratorVendor = {
  vendor: 'nvidia',

  unitOf(resource) {
    const name = nameOf(resource);
    if (name === 'gpu') {
      return { kind: 'gpu' };
    }
    if (name === 'gpu.shared') {
      return { kind: 'shared' };
    }
    const [, profile, shared] = MIG.exec(name) ?? [];
    if (profile === undefined) {
      return undefined;
    }
    return shared === undefined
      ? { kind: 'partition', profile }
      : { kind: 'shared', profile };
  },

  unitOnNode(resource, labels) {
    if (nameOf(resource) !== 'gpu') {
      return undefined;
    }
    const profile =
      MIG_PRODUCT.exec(productOf(labels) ?? '')?.[1].replace(/[-.]+$/, '') ??
      labelOf(labels, 'cloud.google.com/gke-gpu-partition-size');
    if (isShared(labels)) {
      return profile === undefined
        ? { kind: 'shared' }
        : { kind: 'shared', profile };
    }
    return profile === undefined ? undefined : { kind: 'partition', profile };
  },

  modelOf(labels) {
    const product =
      productOf(labels) ??
      labelOf(
        labels,
        'cloud.google.com/gke-accelerator',
        'karpenter.k8s.aws/instance-gpu-name',
        'k8s.amazonaws.com/accelerator',
      );
    return product === undefined ? undefined : nvidiaModel(product);
  },
};

function nameOf(resource: string): string {
  return resource.startsWith(PREFIX) ? resource.slice(PREFIX.length) : '';
}

function productOf(labels: NodeLabels): string | undefined {
  return labelOf(labels, 'nvidia.com/gpu.product');
}

function isShared(labels: NodeLabels): boolean {
  return (
    /-SHARED$/i.test(productOf(labels) ?? '') ||
    Number(labelOf(labels, 'nvidia.com/gpu.replicas') ?? 1) > 1 ||
    Number(
      labelOf(labels, 'cloud.google.com/gke-max-shared-clients-per-gpu') ?? 1,
    ) > 1
  );
}
