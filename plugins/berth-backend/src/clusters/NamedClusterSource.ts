import type { ClusterSource } from '@berth/backstage-plugin-berth-node';

/** A source with the name by which people know it, such as `berth.sources[0] (kubeconfig)`. */
export interface NamedClusterSource {
  id: string;
  source: ClusterSource;
}
