import type { Freshness } from '../freshness';
import type { FleetAccelerator } from './Fleet';
import type { FleetHolder } from './FleetHolder';

/**
 * What one holder has of one accelerator in one namespace.
 * @public
 */
export interface FleetHolding {
  /** Place in the list of holders; -1 for all others together. */
  holder: number;
  cluster: string;
  /** Absent for others. */
  namespace?: string;
  /** Place in the list of accelerators. */
  accelerator: number;
  /** Units of pods on nodes. */
  allocated: number;
  /** Units of pods that wait for a node. */
  waiting: number;
  /** RFC 3339; when the oldest of its pods was made. */
  since?: string;
  /** Of the devices that are measured, how many have done nothing for an hour; absent where none is. */
  idle?: { measured: number; idle: number };
}

/**
 * Who holds what, over all clusters that the reader may see.
 * @public
 */
export interface FleetHoldings {
  clusters: Array<{
    name: string;
    freshness: Freshness;
    /** `notAsked` where nobody measures it. */
    utilisation: Freshness;
  }>;
  /** With how many units there are in all clusters, for shares. */
  accelerators: Array<FleetAccelerator & { total: number }>;
  holders: FleetHolder[];
  rows: FleetHolding[];
}
