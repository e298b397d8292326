import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView, ClusterViews } from '../store/ClusterView';

/** Argo CD's names for the cluster that it runs in: `argoproj/argo-cd` v3 `common/common.go` and `util/db/cluster.go`. */
const OWN_CLUSTER_NAME = 'in-cluster';
const OWN_CLUSTER_HOSTS = [
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
];

/** Tells which cluster an Application deploys to. */
export class ApplicationDestinations {
  readonly #byAddress = new Map<string, ClusterView>();
  /** Many Applications share few destinations, and reading a URL is the slowest step. */
  readonly #addresses = new Map<string, string | undefined>();

  constructor(private readonly views: ClusterViews) {
    for (const view of views.list()) {
      const address = view.server && addressOf(view.server);
      if (address) {
        this.#byAddress.set(address, view);
      }
    }
  }

  /**
   * `hub` is the cluster that holds the Application object, where one does. `undefined` where the destination is no cluster
   * that Berth knows.
   */
  of(
    application: Application,
    hub: ClusterView | undefined,
  ): ClusterView | undefined {
    const { name, server } = application.spec.destination ?? {};
    if (name) {
      return name === OWN_CLUSTER_NAME ? hub : this.views.get(name);
    }
    const address = server ? this.#addressOf(server) : undefined;
    if (!address) {
      return undefined;
    }
    return OWN_CLUSTER_HOSTS.includes(address)
      ? hub
      : this.#byAddress.get(address);
  }

  #addressOf(server: string): string | undefined {
    if (!this.#addresses.has(server)) {
      this.#addresses.set(server, addressOf(server));
    }
    return this.#addresses.get(server);
  }
}

/** Host, port and path without what makes equal addresses look different; `undefined` for what is no URL. */
function addressOf(server: string): string | undefined {
  if (!URL.canParse(server)) {
    return undefined;
  }
  const { host, pathname } = new URL(server);
  return `${host}${pathname.replace(/\/+$/, '')}`;
}
