import type { GpuAllocation, GpuUnit } from '../model';
import type { AcceleratorVendor } from './vendors/AcceleratorVendor';
import { acceleratorVendors } from './vendors';

/**
 * What an extended resource is, as far as its name and the labels of a node tell.
 * @public
 */
export interface Accelerator {
  vendor: GpuAllocation['vendor'];
  resource: string;
  unit: GpuUnit;
  /** Short model, e.g. `H100`; `undefined` where no label tells. */
  model?: string;
}

/**
 * What one unit of an extended resource is; `undefined` if it is no accelerator.
 * @public
 */
export function acceleratorOf(
  resource: string,
  /** Labels of the node it is on; without them the name alone decides. */
  nodeLabels: Readonly<Record<string, string>> = {},
): Accelerator | undefined {
  const vendor = vendorOf(resource);
  const unit =
    vendor?.unitOnNode?.(resource, nodeLabels) ?? vendor?.unitOf(resource);
  if (vendor === undefined || unit === undefined) {
    return undefined;
  }
  return {
    vendor: vendor.vendor,
    resource,
    unit,
    model: vendor.modelOf(nodeLabels, resource),
  };
}

/**
 * The short model of an accelerator resource on a node with these labels: `NVIDIA-H100-80GB-HBM3` is `H100`.
 * @public
 */
export function gpuModelOf(
  nodeLabels: Readonly<Record<string, string>> | undefined,
  resource: string,
): string | undefined {
  return acceleratorOf(resource, nodeLabels)?.model;
}

/** Whether this resource is an accelerator, by its name alone. */
export function isAccelerator(resource: string): boolean {
  return vendorOf(resource) !== undefined;
}

function vendorOf(resource: string): AcceleratorVendor | undefined {
  // Native resources such as `cpu` have no domain.
  return typeof resource === 'string' && resource.includes('/')
    ? acceleratorVendors.find(({ unitOf }) => unitOf(resource) !== undefined)
    : undefined;
}
