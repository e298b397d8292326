import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import type { EntitySelection } from './EntitySelection';
import { scaleTarget } from './scaleTarget';
import { selectObjects } from './selector';
import { topOwnerOfPod, topOwnerOfReplicaSet } from './topOwner';

/**
 * The workloads that an entity's labels lead to in one cluster. One labelled object is enough: a pod or ReplicaSet leads
 * up to its owner, an autoscaler to its target.
 */
export function* labelledWorkloads(
  view: ClusterView,
  { labels, namespaces }: EntitySelection,
): Iterable<WorkloadRoot> {
  if (!labels) {
    return;
  }
  const { requirements } = labels;
  const narrowing = { requirements, namespaces };
  for (const object of selectObjects({
    store: view.store('deployments'),
    ...narrowing,
  })) {
    yield { kind: 'Deployment', object };
  }
  for (const object of selectObjects({
    store: view.store('statefulsets'),
    ...narrowing,
  })) {
    yield { kind: 'StatefulSet', object };
  }
  for (const object of selectObjects({
    store: view.store('replicasets'),
    ...narrowing,
  })) {
    yield topOwnerOfReplicaSet(view, object);
  }
  for (const object of selectObjects({
    store: view.store('pods'),
    ...narrowing,
  })) {
    yield topOwnerOfPod(view, object);
  }
  for (const object of selectObjects({
    store: view.store('horizontalpodautoscalers'),
    ...narrowing,
  })) {
    yield scaleTarget(view, object);
  }
}
