import type {
  ClusterView,
  ObjectStore,
  OptionalStore,
  WatchedKind,
  WatchedKinds,
} from './ClusterView';

/** A view of the same cluster as another one, whose objects are looked at in a way of its own. */
export abstract class ViewThrough implements ClusterView {
  protected readonly view: ClusterView;

  constructor(view: ClusterView) {
    this.view = view;
  }

  get name(): string {
    return this.view.name;
  }

  get title(): string | undefined {
    return this.view.title;
  }

  get server(): string | undefined {
    return this.view.server;
  }

  get kubernetesVersion(): string | undefined {
    return this.view.kubernetesVersion;
  }

  get clockAheadMs(): number {
    return this.view.clockAheadMs;
  }

  get revision(): number {
    return this.view.revision;
  }

  get freshnessRevision(): number {
    return this.view.freshnessRevision;
  }

  abstract store<K extends WatchedKind>(kind: K): ObjectStore<WatchedKinds[K]>;

  abstract get optional(): OptionalStore;
}
