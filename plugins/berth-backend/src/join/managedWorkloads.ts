import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import { namedWorkload } from './namedWorkload';

/** The workloads that an Application manages in the cluster it deploys to, as its status lists them. */
export function* managedWorkloads(
  view: ClusterView,
  application: Application,
): Iterable<WorkloadRoot> {
  for (const { group, kind, namespace, name } of application.status
    ?.resources ?? []) {
    const root = namedWorkload({
      view,
      group,
      kind,
      namespace: namespace ?? application.spec.destination?.namespace ?? '',
      name,
    });
    if (root) {
      yield root;
    }
  }
}
