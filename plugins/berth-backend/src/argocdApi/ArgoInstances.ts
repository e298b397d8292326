import type { ClusterView } from '../store/ClusterView';

/**
 * The Argo CD instances that are read through their API, in the order of the configuration. Each is a view with Applications
 * and nothing else; how fresh these are is how the instance does.
 */
export interface ArgoInstances {
  list(): readonly ClusterView[];
  /** Grows with any change of what they hold and how fresh it is. */
  readonly revision: number;
}

/** Where none is configured. */
export const noArgoInstances: ArgoInstances = {
  list: () => [],
  revision: 0,
};
