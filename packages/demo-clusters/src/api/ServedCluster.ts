import type { Clock } from '../clock';
import type { ObjectStore } from '../cluster/ObjectStore';

/** A cluster as the API sees it. */
export interface ServedCluster {
  /** Also its place in the URL: `/clusters/<name>`. */
  name: string;
  /** e.g. `v1.37.1`. */
  version: string;
  store: ObjectStore;
  clock: Clock;
}
