import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { KubernetesPluginSource } from './KubernetesPluginSource';

/**
 * `{ type: kubernetesPlugin }`: the clusters that the kubernetes plugin knows, by whatever locator and from whatever supplier
 * it knows them, reached through its proxy. It signs in, checks the addresses that catalog entities name, and follows what
 * changes; no credential of a cluster enters Berth.
 */
export function kubernetesPlugin(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ClusterSourceFactory {
  return {
    type: 'kubernetesPlugin',
    create: ({ logger }) => new KubernetesPluginSource({ ...services, logger }),
  };
}
