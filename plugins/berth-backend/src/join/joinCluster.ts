import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import { applicationBelongs } from './applicationBelongs';
import type { ApplicationPlacement } from './ApplicationPlacement';
import { withDependents } from './dependents';
import { DistinctRoots } from './DistinctRoots';
import type { JoinedCluster } from './EntityJoin';
import type { EntitySelection } from './EntitySelection';
import { labelledWorkloads, labelsLeadNowhere } from './labelledWorkloads';
import { managedWorkloads } from './managedWorkloads';
import { isApplicationOpen, OpenView } from './namespaces';
import { RecordedView, Reads } from './reads';

/** Of one entity in one cluster. */
const MAX_WORKLOADS = 1_000;

/** The clusters that an entity's annotations allow, in the order of the clusters. */
export function clustersOf(
  { clusters }: Pick<EntitySelection, 'clusters'>,
  views: ClusterViews,
): ClusterView[] {
  return views.list().filter(({ name }) => clusters?.includes(name) ?? true);
}

/**
 * The clusters that an entity's annotations allow and that are read with the reader's own sign-in, in their order. They are
 * asked for labels alone, so that an entity without any has none.
 */
export function personalClustersOf(
  { clusters, labels }: EntitySelection,
  views: ClusterViews,
): PersonalClusterTarget[] {
  return labels
    ? views.personal().filter(({ name }) => clusters?.includes(name) ?? true)
    : [];
}

/** The Argo CD instances that an entity's annotations allow, in the order of the configuration. */
export function instancesOf(
  { instances }: EntitySelection,
  all: readonly ClusterView[],
): ClusterView[] {
  return all.filter(({ name }) => instances?.includes(name) ?? true);
}

/**
 * Whether there is nothing of an entity in one cluster: true is certain. What was looked up is not noted: where nothing is,
 * that is the same in every cluster.
 */
export function hasNothing(options: {
  view: ClusterView;
  selection: EntitySelection;
  /** Of the same clusters as they are now. */
  placement: ApplicationPlacement;
}): boolean {
  const { view, selection, placement } = options;
  return (
    labelsLeadNowhere(view, selection) && placement.hasNone(view, selection)
  );
}

/**
 * Finds what belongs to an entity in one cluster, and notes what it looked up. Applications and workloads find each other
 * in both directions: an annotated Application brings what it manages, a labelled workload brings the Application that
 * manages it. Whatever leads to an object, one in a namespace that is closed to the entity is not there.
 */
export function joinCluster(options: {
  view: ClusterView;
  selection: EntitySelection;
  /** Of the same clusters as they are now. */
  placement: ApplicationPlacement;
  reads: Reads;
}): JoinedCluster {
  const { view, selection, placement, reads } = options;
  const { access } = selection;
  const recorded = new RecordedView(view, reads);
  const looked = access ? new OpenView(recorded, access) : recorded;
  const roots = new DistinctRoots();
  for (const root of labelledWorkloads(looked, selection)) {
    roots.add(root);
  }
  const applications = placement
    .find({ ...options, labelled: roots.list() })
    .filter(
      ({ application }) => !access || isApplicationOpen(application, access),
    );
  for (const { application, deploysHere } of applications) {
    // Only a selected Application widens what is shown: one that a labelled workload led to may hold other services too.
    if (deploysHere && applicationBelongs(application, selection)) {
      for (const root of managedWorkloads(looked, application)) {
        roots.add(root);
      }
    }
  }
  const found = roots.list();
  return {
    view,
    workloads: found
      .slice(0, MAX_WORKLOADS)
      .map(root => withDependents(looked, root)),
    omitted: Math.max(0, found.length - MAX_WORKLOADS),
    applications: applications.map(({ application }) => application),
    hubs: new Map(
      applications.map(({ application, hub }) => [application, hub]),
    ),
    ofApis: new Set(
      applications.flatMap(({ application, isOfApi }) =>
        isOfApi ? [application] : [],
      ),
    ),
  };
}
