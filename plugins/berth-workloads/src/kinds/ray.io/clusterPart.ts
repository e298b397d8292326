import type { Fields } from '../../json/Fields';
import type { Health, Part } from '../../model';

const HEALTH: Readonly<Record<string, Health>> = {
  ready: 'Healthy',
  suspended: 'Suspended',
  failed: 'Degraded',
  unhealthy: 'Degraded',
};

/**
 * The RayCluster that a RayJob or a RayService made, as its status has it.
 *
 * @param status - With `rayClusterName` and `rayClusterStatus`.
 */
export function clusterPart(
  object: Fields,
  status: Fields,
  name: string,
): Part[] {
  const cluster = status.string('rayClusterName');
  if (cluster === undefined) {
    return [];
  }
  const state = status.object('rayClusterStatus').string('state') ?? '';
  return [
    {
      type: 'object',
      name,
      object: {
        group: 'ray.io',
        kind: 'RayCluster',
        namespace: object.object('metadata').string('namespace'),
        name: cluster,
      },
      health: Object.hasOwn(HEALTH, state) ? HEALTH[state] : undefined,
    },
  ];
}
