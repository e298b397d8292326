import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import { ApplicationDestinations } from './ApplicationDestinations';

/** An Application in the cluster whose row shows it. */
export interface PlacedApplication {
  application: Application;
  /** False where its destination is no cluster that Berth knows: then it is shown where the Application object is. */
  deploysHere: boolean;
}

/** All Applications of all clusters, by the cluster whose row shows them. */
export type ApplicationPlacement = ReadonlyMap<
  ClusterView,
  readonly PlacedApplication[]
>;

/** Puts every Application under the cluster that it deploys to. */
export function placeApplications(views: ClusterViews): ApplicationPlacement {
  const destinations = new ApplicationDestinations(views);
  const placement = new Map<ClusterView, PlacedApplication[]>();
  for (const hub of views.list()) {
    for (const application of hub.store('applications').all()) {
      const destination = destinations.of(application, hub);
      const view = destination ?? hub;
      const here = placement.get(view) ?? [];
      here.push({ application, deploysHere: destination !== undefined });
      placement.set(view, here);
    }
  }
  return placement;
}
