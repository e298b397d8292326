import { referencesOf } from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import type { EntitySelection } from './EntitySelection';
import { namedWorkload } from './namedWorkload';
import { replicationControllerRoot } from './replicationControllerRoot';
import { scaleTarget } from './scaleTarget';
import { selectObjects } from './selector';
import { topOwner, topOwnerOfOptional } from './topOwner';

/**
 * The workloads that an entity's labels lead to in one cluster. One labelled object is enough, of whatever kind: it leads up
 * to its owner, an autoscaler to its target.
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
    yield topOwner(view, { kind: 'Deployment', object });
  }
  for (const object of selectObjects({
    store: view.store('statefulsets'),
    ...narrowing,
  })) {
    yield topOwner(view, { kind: 'StatefulSet', object });
  }
  for (const object of selectObjects({
    store: view.store('replicasets'),
    ...narrowing,
  })) {
    yield topOwner(view, { kind: 'ReplicaSet', object });
  }
  for (const object of selectObjects({
    store: view.store('replicationcontrollers'),
    ...narrowing,
  })) {
    yield topOwner(view, replicationControllerRoot(object));
  }
  for (const object of selectObjects({ store: view.optional, ...narrowing })) {
    yield optionalWorkload(view, object);
  }
  for (const object of selectObjects({
    store: view.store('pods'),
    ...narrowing,
  })) {
    yield topOwner(view, { kind: 'Pod', object });
  }
  for (const object of selectObjects({
    store: view.store('horizontalpodautoscalers'),
    ...narrowing,
  })) {
    yield scaleTarget(view, object);
  }
}

/** What an autoscaler of another project scales, if that is held; of any other object what it is part of. */
function optionalWorkload(
  view: ClusterView,
  object: OptionalObject,
): WorkloadRoot {
  const target = referencesOf(object, view.optional.rules).find(
    ({ relation }) => relation === 'scales',
  );
  const scaled =
    target &&
    namedWorkload({ view, ...target, namespace: target.namespace ?? '' });
  return scaled ?? topOwnerOfOptional(view, object);
}
