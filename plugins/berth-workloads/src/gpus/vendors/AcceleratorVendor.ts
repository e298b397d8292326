import type { GpuAllocation, GpuUnit } from '../../model';

export type NodeLabels = Readonly<Record<string, string>>;

/** What a vendor's resource names and node labels mean. Names and labels are the contract of its device plugin. */
export interface AcceleratorVendor {
  vendor: GpuAllocation['vendor'];
  /** What one unit of this extended resource is by its name alone; `undefined` if it is none of this vendor's. */
  unitOf(resource: string): GpuUnit | undefined;
  /** What one unit is on a node with these labels, where they say more than the name. */
  unitOnNode?(resource: string, labels: NodeLabels): GpuUnit | undefined;
  /** The short model that the labels tell. */
  modelOf(labels: NodeLabels, resource: string): string | undefined;
}
