import type { ClusterView, ClusterViews } from '../store/ClusterView';
import { applicationBelongs } from './applicationBelongs';
import { withDependents } from './dependents';
import { DistinctRoots } from './DistinctRoots';
import type { JoinedCluster } from './EntityJoin';
import type { EntitySelection } from './EntitySelection';
import { labelledWorkloads } from './labelledWorkloads';
import { managedWorkloads } from './managedWorkloads';
import { managesWorkload } from './managesWorkload';
import type {
  ApplicationPlacement,
  PlacedApplication,
} from './placeApplications';

/** Of one entity in one cluster. */
const MAX_WORKLOADS = 1_000;

/**
 * Finds what belongs to an entity in every cluster that its annotations allow, in the order of the clusters. Applications
 * and workloads find each other in both directions: an annotated Application brings what it manages, a labelled workload
 * brings the Application that manages it.
 */
export function joinEntity(options: {
  selection: EntitySelection;
  views: ClusterViews;
  /** Of the same views at the same revision. */
  placement: ApplicationPlacement;
}): JoinedCluster[] {
  const { selection, views, placement } = options;
  return views
    .list()
    .filter(({ name }) => selection.clusters?.includes(name) ?? true)
    .map(view => joinCluster(view, selection, placement.get(view) ?? []));
}

function joinCluster(
  view: ClusterView,
  selection: EntitySelection,
  placed: readonly PlacedApplication[],
): JoinedCluster {
  const roots = new DistinctRoots();
  for (const root of labelledWorkloads(view, selection)) {
    roots.add(root);
  }
  const labelled = roots.list();
  const applications = placed.filter(
    ({ application, deploysHere }) =>
      applicationBelongs(application, selection) ||
      (deploysHere &&
        labelled.some(root => managesWorkload(application, root))),
  );
  for (const { application, deploysHere } of applications) {
    // Only a selected Application widens what is shown: one that a labelled workload led to may hold other services too.
    if (deploysHere && applicationBelongs(application, selection)) {
      for (const root of managedWorkloads(view, application)) {
        roots.add(root);
      }
    }
  }
  const found = roots.list();
  return {
    view,
    workloads: found
      .slice(0, MAX_WORKLOADS)
      .map(root => withDependents(view, root)),
    omitted: Math.max(0, found.length - MAX_WORKLOADS),
    applications: applications.map(({ application }) => application),
  };
}
