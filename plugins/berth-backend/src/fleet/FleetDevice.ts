import type { PodRow } from './PodRow';

/** Units that a pod has of a device. */
export interface HeldUnits {
  row: PodRow;
  units: number;
}

/** What a node has of one accelerator, and who holds it. */
export interface FleetDevice {
  /** Place among the accelerators of the cluster. */
  accelerator: number;
  allocated: number;
  free: number;
  unusable: number;
  held: readonly HeldUnits[];
}
