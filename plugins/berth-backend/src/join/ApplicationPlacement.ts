import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import { MultiIndex } from '../store/MultiIndex';
import { isSelected, namedEntity } from './applicationBelongs';
import { ApplicationDestinations } from './ApplicationDestinations';
import { applicationKey } from './applicationKeys';
import type { WorkloadRoot } from './EntityJoin';
import type { ApplicationSelection, EntitySelection } from './EntitySelection';
import { managerName, managesWorkload } from './managesWorkload';
import type { Reads } from './reads';

/** An Application in the cluster whose row shows it. */
export interface PlacedApplication {
  application: Application;
  /** False where its destination is no cluster that Berth knows: then it is shown where the Application object is. */
  deploysHere: boolean;
  /** The cluster that holds the object, or the Argo CD instance whose API told of it. */
  hub: ClusterView;
  isOfApi: boolean;
}

/** The row that shows it. */
interface Place {
  view: ClusterView;
  placed: PlacedApplication;
}

interface Shelf {
  all: Set<PlacedApplication>;
  byName: MultiIndex<PlacedApplication>;
  byEntity: MultiIndex<PlacedApplication>;
}

function newShelf(): Shelf {
  return {
    all: new Set(),
    byName: new MultiIndex(),
    byEntity: new MultiIndex(),
  };
}

/** Of every row without Applications. Nobody adds to it. */
const NOTHING = newShelf();

/**
 * All Applications of all clusters and Argo CD instances, by the cluster whose row shows them: the one that they deploy to.
 * Where an object in a cluster and an API both tell of one, the object counts: it is newer. Follows changes of Applications;
 * where the clusters themselves change it has to be made anew.
 */
export class ApplicationPlacement {
  readonly #destinations: ApplicationDestinations;
  readonly #order: ReadonlyMap<ClusterView, number>;
  readonly #shelves = new Map<ClusterView, Shelf>();
  readonly #placed = new Map<Application, Place>();

  readonly #instances: ReadonlySet<ClusterView>;
  /** By uid, which the API tells as the object does. */
  readonly #ofClusters = new MultiIndex<PlacedApplication>();
  readonly #ofApis = new MultiIndex<Place>();

  constructor(views: ClusterViews, instances: readonly ClusterView[] = []) {
    this.#instances = new Set(instances);
    this.#destinations = new ApplicationDestinations(views);
    const hubs = [...views.list(), ...instances];
    this.#order = new Map(hubs.map((view, index) => [view, index]));
    for (const hub of hubs) {
      for (const application of hub.store('applications').all()) {
        this.put(hub, application);
      }
    }
  }

  /** Returns the cluster whose row shows it. */
  put(hub: ClusterView, application: Application): ClusterView {
    const isOfApi = this.#instances.has(hub);
    // In which cluster an instance itself runs, nobody says.
    const destination = this.#destinations.of(
      application,
      isOfApi ? undefined : hub,
    );
    const view = destination ?? hub;
    const placed = {
      application,
      deploysHere: destination !== undefined,
      hub,
      isOfApi,
    };
    const { all, byName, byEntity } = this.#shelf(view);
    all.add(placed);
    byName.add(application.metadata.name, placed);
    const entityRef = namedEntity(application);
    if (entityRef !== undefined) byEntity.add(entityRef, placed);
    const known = { view, placed };
    this.#placed.set(application, known);
    const { uid } = application.metadata;
    if (isOfApi) this.#ofApis.add(uid, known);
    else this.#ofClusters.add(uid, placed);
    return view;
  }

  /** Returns the cluster whose row showed it. */
  remove(application: Application): ClusterView | undefined {
    const known = this.#placed.get(application);
    if (!known) return undefined;
    const { view, placed } = known;
    const { all, byName, byEntity } = this.#shelf(view);
    this.#placed.delete(application);
    this.#ofApis.remove(application.metadata.uid, known);
    this.#ofClusters.remove(application.metadata.uid, placed);
    all.delete(placed);
    byName.remove(application.metadata.name, placed);
    const entityRef = namedEntity(application);
    if (entityRef !== undefined) byEntity.remove(entityRef, placed);
    return view;
  }

  /** The same Application as APIs tell it, with the rows that would show it. */
  *ofApis({
    metadata,
  }: Application): Iterable<{ view: ClusterView; application: Application }> {
    for (const { view, placed } of this.#ofApis.get(metadata.uid)) {
      yield { view, application: placed.application };
    }
  }

  /**
   * The Applications in a cluster's row that name the entity, that its annotations select, or that manage one of the
   * workloads which its labels led to; in the order of their hubs and names.
   */
  find(options: {
    view: ClusterView;
    selection: EntitySelection;
    labelled: readonly WorkloadRoot[];
    reads: Reads;
  }): PlacedApplication[] {
    const { view, selection, labelled, reads } = options;
    const shelf = this.#shelves.get(view) ?? NOTHING;
    const found = new Set<PlacedApplication>();
    reads.add(applicationKey.entity(selection.entityRef));
    for (const placed of shelf.byEntity.get(selection.entityRef)) {
      found.add(placed);
    }
    const { applications } = selection;
    if (applications) {
      const { name } = applications;
      reads.add(
        name === undefined ? applicationKey.all : applicationKey.called(name),
        belongsTo(applications),
      );
      for (const placed of selected(shelf, applications)) found.add(placed);
    }
    for (const root of labelled) {
      const name = managerName(root);
      if (name === undefined) continue;
      reads.add(applicationKey.called(name));
      for (const placed of shelf.byName.get(name)) {
        if (placed.deploysHere && managesWorkload(placed.application, root)) {
          found.add(placed);
        }
      }
    }
    const seen = new Set<string>();
    return [...found]
      .filter(placed => this.#isToldHere(placed, selection))
      .sort((a, b) => this.#compare(a, b))
      .filter(({ application: { metadata } }) => {
        const isNew = !seen.has(metadata.uid);
        seen.add(metadata.uid);
        return isNew;
      });
  }

  /** Whether no Application in a cluster's row names the entity or is selected by its annotations: true is certain. */
  hasNone(
    view: ClusterView,
    { entityRef, applications }: EntitySelection,
  ): boolean {
    const shelf = this.#shelves.get(view);
    if (!shelf || shelf.all.size === 0) return true;
    for (const _ of shelf.byEntity.get(entityRef)) return false;
    if (applications) {
      for (const _ of selected(shelf, applications)) return false;
    }
    return true;
  }

  #isToldHere(
    { isOfApi, hub, application }: PlacedApplication,
    { instances }: EntitySelection,
  ): boolean {
    if (!isOfApi) return true;
    const [ofCluster] = this.#ofClusters.get(application.metadata.uid);
    return !ofCluster && (instances?.includes(hub.name) ?? true);
  }

  #shelf(view: ClusterView): Shelf {
    const known = this.#shelves.get(view);
    if (known) return known;
    const shelf = newShelf();
    this.#shelves.set(view, shelf);
    return shelf;
  }

  #compare(a: PlacedApplication, b: PlacedApplication): number {
    const hubs = (this.#order.get(a.hub) ?? 0) - (this.#order.get(b.hub) ?? 0);
    return hubs || (nameOf(a) < nameOf(b) ? -1 : 1);
  }
}

/** It is kept, and keeps nothing else of a look-up. */
function belongsTo(applications: ApplicationSelection) {
  return (application: Application) => isSelected(application, applications);
}

function* selected(
  { all, byName }: Shelf,
  applications: ApplicationSelection,
): Iterable<PlacedApplication> {
  const { name } = applications;
  for (const placed of name === undefined ? all : byName.get(name)) {
    if (isSelected(placed.application, applications)) yield placed;
  }
}

/** Unique in its hub. */
function nameOf({ application: { metadata } }: PlacedApplication): string {
  return `${metadata.namespace}/${metadata.name}`;
}
