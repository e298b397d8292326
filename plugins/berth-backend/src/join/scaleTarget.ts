import type { HorizontalPodAutoscaler } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import { namedWorkload } from './namedWorkload';

/** The workload that an autoscaler scales. Where Berth does not hold it, it is still named. */
export function scaleTarget(
  view: ClusterView,
  autoscaler: HorizontalPodAutoscaler,
): WorkloadRoot {
  const { namespace = '', uid } = autoscaler.metadata;
  const { apiVersion, kind, name } = autoscaler.spec.scaleTargetRef;
  const [group, version] = apiVersion?.split('/') ?? [];
  return (
    namedWorkload({
      view,
      group: version === undefined ? undefined : group,
      kind,
      namespace,
      name,
    }) ?? {
      kind: 'named',
      name: { kind, namespace, name, uid },
    }
  );
}
