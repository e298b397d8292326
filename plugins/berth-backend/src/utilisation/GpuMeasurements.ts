import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import type { GpuSample } from './GpuSample';

/** What the accelerators of pods do. Answers from memory; `freshness` is `notAsked` where nobody measures. */
export interface GpuMeasurements {
  freshness(cluster: string): Freshness;
  /** Grows with whatever the other two may answer differently. */
  revision(cluster: string): number;
  of(cluster: string, pod: Pod): readonly GpuSample[];
}

/** Where nobody measures anything. */
export const noGpuMeasurements: GpuMeasurements = {
  freshness: () => ({ status: 'notAsked' }),
  revision: () => 0,
  of: () => [],
};
