import type { World } from '../kubernetesWorld';

/** As long as events are written before they are counted. */
export const EVENT_SECONDS = 30;
export const EVENTS_PER_SECOND = 1_000;

/** 3,000 pods in each cluster, of which 400 are of 200 Components that are there alone: 10,000 in fifty clusters. */
export function grownWorld(clusters: number): World {
  return {
    clusters,
    podsPerCluster: 2_600,
    components: 200 * clusters,
    podsPerComponent: 2,
    everywhere: false,
  };
}

export function sizeOf(clusters: number, podsPerCluster: number): World {
  return {
    clusters,
    podsPerCluster,
    components: 1,
    podsPerComponent: 10,
    everywhere: true,
  };
}
