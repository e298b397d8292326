import type { Fields } from '../../json/Fields';
import type { Scaling } from '../../model';
import { isAutoscaling, workerGroupsOf } from './workerGroups';

/** Between which bounds Ray scales the groups of workers by itself; nothing where it does not. */
export function clusterScaling(cluster: Fields): Scaling[] {
  if (!isAutoscaling(cluster)) {
    return [];
  }
  const mode = cluster.object('autoscalerOptions').string('upscalingMode');
  return workerGroupsOf(cluster).map(({ name, min, max, replicas }) => ({
    of: 'replicas',
    part: name,
    min,
    max,
    desired: replicas,
    mode,
  }));
}
