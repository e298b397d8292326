import {
  HorizontalPodAutoscaler,
  ObjectMeta,
  ObjectReference,
  referencesOf,
  Related,
  Relation,
  UnreadObject,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView, WatchedKind } from '../store/ClusterView';

/** The watched kinds that others may have to do with, by group and kind. */
const WATCHED: ReadonlyMap<string, WatchedKind> = new Map([
  ['apps/Deployment', 'deployments'],
  ['apps/StatefulSet', 'statefulsets'],
  ['apps/ReplicaSet', 'replicasets'],
  ['autoscaling/HorizontalPodAutoscaler', 'horizontalpodautoscalers'],
  ['policy/PodDisruptionBudget', 'poddisruptionbudgets'],
  ['/Pod', 'pods'],
  ['/Node', 'nodes'],
  ['/Service', 'services'],
  ['/ReplicationController', 'replicationcontrollers'],
]);

const OF_QUEUES: ReadonlySet<Relation> = new Set(['queuesIn', 'uses']);

/**
 * What is held of a cluster, for kinds that cannot be understood alone.
 *
 * @param options - `view` is what the entity may see. Who waits in a queue is counted in all of the cluster, or no place in
 *   it would be right.
 */
export function relatedIn(options: {
  view: ClusterView;
  queues: ClusterView;
}): Related {
  const { view, queues } = options;
  return {
    find(reference) {
      const { group, kind, namespace, name } = reference;
      const plural = WATCHED.get(`${group}/${kind}`);
      return unread(
        plural
          ? view.store(plural).byName(namespace, name)
          : view.optional.named(reference),
      );
    },
    childrenOf: uid =>
      allUnread([
        ...view.store('deployments').ownedBy(uid),
        ...view.store('statefulsets').ownedBy(uid),
        ...view.store('replicasets').ownedBy(uid),
        ...view.store('pods').ownedBy(uid),
        ...view.optional.ownedBy(uid),
      ]),
    ofKind: wanted => allUnread(ofKind(view, wanted)),
    referrersOf: (reference, relation) =>
      allUnread([
        ...autoscalersOf(view, reference, relation),
        ...(OF_QUEUES.has(relation) ? queues : view).optional.referrersOf(
          reference,
          relation,
        ),
      ]),
  };
}

function ofKind(
  view: ClusterView,
  options: { group: string; kind: string; namespace?: string },
): Iterable<{ metadata: ObjectMeta }> {
  const plural = WATCHED.get(`${options.group}/${options.kind}`);
  if (!plural) return view.optional.ofKind(options);
  const store = view.store(plural);
  return options.namespace === undefined
    ? store.all()
    : store.inNamespace(options.namespace);
}

/** Of the watched kinds only these name others. */
function autoscalersOf(
  view: ClusterView,
  reference: ObjectReference,
  relation: Relation,
) {
  if (relation !== 'scales' || reference.namespace === undefined) return [];
  const { namespace } = reference;
  return view
    .store('horizontalpodautoscalers')
    .inNamespace(namespace, scales(reference));
}

/** It is kept, and keeps nothing of the object that was asked about. */
function scales({ group, kind, namespace, name }: ObjectReference) {
  return (autoscaler: HorizontalPodAutoscaler) =>
    referencesOf(autoscaler).some(
      one =>
        one.relation === 'scales' &&
        one.group === group &&
        one.kind === kind &&
        one.namespace === namespace &&
        one.name === name,
    );
}

/** As what it is when nothing is believed of it. */
function unread(object: object | undefined): UnreadObject | undefined {
  return object as UnreadObject | undefined;
}

function allUnread(objects: Iterable<object>): UnreadObject[] {
  return [...objects] as UnreadObject[];
}
