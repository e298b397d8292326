import {
  applicationKeysOf,
  ApplicationPlacement,
  lookupKeysOf,
  optionalKeysOf,
} from '../../join';
import type {
  ClusterView,
  ClusterViews,
  WatchedKind,
  WatchedKinds,
} from '../../store/ClusterView';
import { ArgoInstances, noArgoInstances } from '../../argocdApi';
import { capabilitiesOf } from '../capabilities';
import { statusKinds } from '../statusKinds';
import type { LookupIndex } from './LookupIndex';

interface FollowedCluster {
  view: ClusterView;
  /** Of its freshness. */
  revision: number;
  freshness: string;
  stop(): void;
}

/**
 * Follows all clusters and Argo CD instances, and hands each change of an object to the index at once. What changes rarely
 * (which clusters there are, how fresh they are, which sources are in trouble) is compared when somebody calls
 * {@link FollowedClusters.catchUp}, and numbered.
 */
export class FollowedClusters {
  readonly #views: ClusterViews;
  readonly #instances: ArgoInstances;
  readonly #index: LookupIndex;
  readonly #clusters = new Map<ClusterView, FollowedCluster>();
  #placement: ApplicationPlacement;
  #revision: string | undefined;
  #list: readonly ClusterView[] = [];
  #around = '';
  /** What counts for the rows of all clusters. */
  #everywhere = '';
  #listed = 0;
  #epoch = 0;

  constructor(
    views: ClusterViews,
    index: LookupIndex,
    instances: ArgoInstances = noArgoInstances,
  ) {
    this.#views = views;
    this.#index = index;
    this.#instances = instances;
    this.#placement = this.#newPlacement();
    views.onChange(() => this.#letGo());
  }

  /** Grows when clusters come, go or change places. */
  get listed(): number {
    return this.#listed;
  }

  /** Grows with anything that is not a change of an object. */
  get epoch(): number {
    return this.#epoch;
  }

  /** The Argo CD instances that are read through their API; always the same. */
  get instances(): readonly ClusterView[] {
    return this.#instances.list();
  }

  get placement(): ApplicationPlacement {
    return this.#placement;
  }

  /** Equal while clocks go as they did, and all that a status tells of the freshness of the cluster and of Argo CD instances is. */
  freshnessOf(view: ClusterView): string | undefined {
    return this.#clusters.get(view)?.freshness;
  }

  catchUp(): void {
    const revision = `${this.#views.revision} ${this.#instances.revision}`;
    if (this.#revision === revision) return;
    this.#revision = revision;
    const list = this.#views.list();
    if (
      // Instances are there where no cluster is.
      this.#listed === 0 ||
      list.length !== this.#list.length ||
      list.some((view, index) => view !== this.#list[index])
    ) {
      this.#follow(list);
    }
    const everywhere = this.#everywhereNow(list);
    const isSame = everywhere === this.#everywhere;
    this.#everywhere = everywhere;
    for (const cluster of this.#clusters.values()) {
      if (isSame && cluster.revision === cluster.view.freshnessRevision)
        continue;
      cluster.revision = cluster.view.freshnessRevision;
      const freshness = this.#freshnessNow(cluster.view);
      if (freshness === cluster.freshness) continue;
      cluster.freshness = freshness;
      this.#epoch++;
    }
    const { settled } = this.#views;
    const around = JSON.stringify([
      settled,
      this.#views.troubles(),
      this.#views
        .personal()
        .map(({ name, title, signInWith }) => [name, title, signInWith]),
    ]);
    if (around !== this.#around) {
      this.#around = around;
      this.#epoch++;
    }
  }

  /** Though nobody reads, a cluster that is gone is not held. */
  #letGo(): void {
    const now = new Set<ClusterView>(this.#views.list());
    if (this.#list.some(view => !now.has(view))) this.catchUp();
  }

  #follow(list: readonly ClusterView[]): void {
    const followed = [...list, ...this.instances];
    for (const [view, { stop }] of this.#clusters) {
      if (followed.includes(view)) continue;
      stop();
      this.#clusters.delete(view);
      this.#index.left(view);
    }
    for (const view of followed) {
      if (this.#clusters.has(view)) continue;
      const stops = [
        ...statusKinds.map(kind => this.#listen(view, kind)),
        this.#listenToOptional(view),
      ];
      this.#clusters.set(view, {
        view,
        revision: view.freshnessRevision,
        freshness: this.#freshnessNow(view),
        stop: () => stops.forEach(stop => stop()),
      });
    }
    this.#list = [...list];
    this.#placement = this.#newPlacement();
    this.#listed++;
    this.#epoch++;
  }

  #newPlacement(): ApplicationPlacement {
    return new ApplicationPlacement(this.#views, this.instances);
  }

  /** Applications are shown in the row of their destination, and are known by others: clusters, and instances. */
  #everywhereNow(list: readonly ClusterView[]): string {
    return JSON.stringify([
      this.instances.map(view => view.store('applications').freshness),
      list.map(({ clockAheadMs }) => clockAheadMs),
    ]);
  }

  #freshnessNow(view: ClusterView): string {
    return JSON.stringify([
      capabilitiesOf(view),
      view.optional.kinds(),
      statusKinds.map(plural => view.store(plural).unread),
      this.#everywhere,
    ]);
  }

  #listenToOptional(view: ClusterView): () => void {
    return view.optional.onObject((former, now) => {
      if (this.#index.isEmpty) return;
      for (const object of [former, now]) {
        if (!object) continue;
        for (const key of optionalKeysOf(object, view.optional.rules)) {
          this.#index.changed(view, key, object);
        }
      }
    });
  }

  #listen<K extends (typeof statusKinds)[number]>(
    view: ClusterView,
    kind: K,
  ): () => void {
    const store = view.store<WatchedKind>(kind);
    return store.onObject((former, now) => {
      if (kind === 'applications') {
        this.#applicationChanged(
          view,
          former as WatchedKinds['applications'] | undefined,
          now as WatchedKinds['applications'] | undefined,
        );
      } else if (!this.#index.isEmpty) {
        for (const object of [former, now]) {
          if (!object) continue;
          for (const key of lookupKeysOf(kind, object.metadata)) {
            this.#index.changed(view, key, object);
          }
        }
      }
    });
  }

  #applicationChanged(
    hub: ClusterView,
    former: WatchedKinds['applications'] | undefined,
    now: WatchedKinds['applications'] | undefined,
  ): void {
    for (const [application, row] of [
      [former, former && this.#placement.remove(former)],
      [now, now && this.#placement.put(hub, now)],
    ] as const) {
      if (!application || !row) continue;
      this.#changed(row, application);
      // Whether an instance's word on it counts depends on whether a cluster has it.
      for (const twin of this.#placement.ofApis(application)) {
        this.#changed(twin.view, twin.application);
      }
    }
  }

  #changed(row: ClusterView, application: WatchedKinds['applications']): void {
    for (const key of applicationKeysOf(application)) {
      this.#index.changed(row, key, application);
    }
  }
}
