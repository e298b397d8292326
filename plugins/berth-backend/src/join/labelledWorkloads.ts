import {
  ObjectMeta,
  referencesOf,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import type { EntitySelection } from './EntitySelection';
import { namedWorkload } from './namedWorkload';
import { replicationControllerRoot } from './replicationControllerRoot';
import { scaleTarget } from './scaleTarget';
import {
  isNothingSelected,
  ObjectSelection,
  SelectableStore,
  selectObjects,
} from './selector';
import { topOwner, topOwnerOfOptional } from './topOwner';

/** Objects whose labels lead to workloads. */
interface Lead {
  /** What the selected objects of a cluster lead to. */
  roots(view: ClusterView, selection: ObjectSelection): Iterable<WorkloadRoot>;
  isNothing(view: ClusterView, selection: ObjectSelection): boolean;
}

const leads: readonly Lead[] = [
  lead(
    view => view.store('deployments'),
    (view, object) => topOwner(view, { kind: 'Deployment', object }),
  ),
  lead(
    view => view.store('statefulsets'),
    (view, object) => topOwner(view, { kind: 'StatefulSet', object }),
  ),
  lead(
    view => view.store('replicasets'),
    (view, object) => topOwner(view, { kind: 'ReplicaSet', object }),
  ),
  lead(
    view => view.store('replicationcontrollers'),
    (view, object) => topOwner(view, replicationControllerRoot(object)),
  ),
  lead(view => view.optional, optionalWorkload),
  lead(
    view => view.store('pods'),
    (view, object) => topOwner(view, { kind: 'Pod', object }),
  ),
  lead(view => view.store('horizontalpodautoscalers'), scaleTarget),
];

function lead<T extends { metadata: ObjectMeta }>(
  storeOf: (view: ClusterView) => SelectableStore<T>,
  rootOf: (view: ClusterView, object: T) => WorkloadRoot,
): Lead {
  return {
    *roots(view, selection) {
      for (const object of selectObjects(storeOf(view), selection)) {
        yield rootOf(view, object);
      }
    },
    isNothing: (view, selection) => isNothingSelected(storeOf(view), selection),
  };
}

/**
 * The workloads that an entity's labels lead to in one cluster. One labelled object is enough, of whatever kind: it leads up
 * to its owner, an autoscaler to its target.
 */
export function* labelledWorkloads(
  view: ClusterView,
  selection: EntitySelection,
): Iterable<WorkloadRoot> {
  const objects = objectsOf(selection);
  if (!objects) return;
  for (const { roots } of leads) yield* roots(view, objects);
}

/** Whether an entity's labels lead to nothing in one cluster: true is certain. */
export function labelsLeadNowhere(
  view: ClusterView,
  selection: EntitySelection,
): boolean {
  const objects = objectsOf(selection);
  return !objects || leads.every(({ isNothing }) => isNothing(view, objects));
}

function objectsOf({
  labels,
  namespaces,
}: EntitySelection): ObjectSelection | undefined {
  return labels && { requirements: labels.requirements, namespaces };
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
