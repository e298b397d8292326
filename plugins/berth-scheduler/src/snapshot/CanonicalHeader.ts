import type { ClusterObjects } from './objects';
import type { PodTraits } from './PodClass';

/** Traits as JSON has them: without maps. */
export interface WrittenTraits extends Omit<PodTraits, 'footprint'> {
  footprint: Omit<PodTraits['footprint'], 'requests'> & {
    requests: Array<[resource: string, amount: number]>;
  };
}

/** A header in which everything is said in digests and in one order. */
export interface CanonicalHeader {
  kubernetesVersion: string;
  strings: readonly string[];
  resources: readonly string[];
  podClasses: WrittenTraits[];
  nominatedPods: Array<{
    node: number;
    podClass: number;
    schedulerName?: string;
  }>;
  objects: ClusterObjects;
}
