import type { Fields } from '../../json/Fields';
import type { Endpoint } from '../../model';

/**
 * Where the head of a RayCluster can be reached from inside the cluster. Its status has the ports of nodes instead of the
 * Service's where there are such, so that only those of a plain Service are given.
 *
 * Source: kuberay 1.7 `controllers/ray/raycluster_controller.go` `updateEndpoints`, `updateHeadInfo`.
 */
export function headEndpoints(cluster: Fields): Endpoint[] {
  const status = cluster.object('status');
  const service = status.object('head').string('serviceName');
  const namespace = cluster.object('metadata').string('namespace');
  const type = cluster.object('spec', 'headGroupSpec').string('serviceType');
  if (!service || !namespace || (type !== undefined && type !== 'ClusterIP')) {
    return [];
  }
  return Object.entries(status.labels('endpoints')).flatMap(([name, port]) =>
    /^\d{1,5}$/.test(port)
      ? [
          {
            name,
            address: `${service}.${namespace}.svc`,
            port: Number(port),
            scope: 'cluster' as const,
          },
        ]
      : [],
  );
}
