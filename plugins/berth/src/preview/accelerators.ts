import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { acceleratorOf } from '@berth/backstage-plugin-berth-workloads';

/** Node labels that name the model of the accelerators on a node, by vendor. */
export const PRODUCT_LABELS = [
  'nvidia.com/gpu.product',
  'amd.com/gpu.product-name',
  'beta.amd.com/gpu.product-name',
  'gpu.intel.com/product',
  'cloud.google.com/gke-accelerator',
  'cloud.google.com/gke-tpu-accelerator',
  'karpenter.k8s.aws/instance-gpu-name',
] as const;

/** Whether a resource name counts GPUs, parts of GPUs or other accelerators. */
export function isAccelerator(resource: string): boolean {
  return acceleratorOf(resource) !== undefined;
}

/** An accelerator that a cluster has: what to ask for, and where it is. */
export interface AcceleratorChoice {
  /** Extended resource name. */
  resource: string;
  /** The product label and its value; `undefined` on nodes that do not say. */
  product?: { label: string; value: string };
}

/** A choice as it stands in the URL and in a select: `nvidia.com/gpu@nvidia.com/gpu.product=NVIDIA-L4`. */
export function acceleratorKey({
  resource,
  product,
}: AcceleratorChoice): string {
  return product ? `${resource}@${product.label}=${product.value}` : resource;
}

/** The choice that `acceleratorKey` writes so, whether or not the cluster has it; `undefined` for none. */
export function parseAcceleratorKey(
  key: string,
): AcceleratorChoice | undefined {
  const [, resource, label, value] =
    /^([^@]+)(?:@([^=]+)=(.+))?$/.exec(key) ?? [];
  if (!resource) {
    return undefined;
  }
  return label ? { resource, product: { label, value } } : { resource };
}

/** The accelerators of a cluster by key, each once, in the order of their keys. */
export function acceleratorChoices(
  snapshot: Snapshot,
): ReadonlyMap<string, AcceleratorChoice> {
  const choices = new Map<string, AcceleratorChoice>();
  for (const node of snapshot.nodes) {
    const resources = node.resources().filter(isAccelerator);
    if (resources.length > 0) {
      const { labels } = node;
      const label = PRODUCT_LABELS.find(name => labels[name]);
      const product = label && { label, value: labels[label] };
      for (const resource of resources) {
        const choice = product ? { resource, product } : { resource };
        choices.set(acceleratorKey(choice), choice);
      }
    }
  }
  return new Map([...choices].sort(([a], [b]) => (a < b ? -1 : 1)));
}
