import type { ClusterSummary } from './clusters';
import type {
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetMapQuery,
  FleetQueue,
} from './fleet';
import type { PersonalStatus, PersonalTokens } from './personal';
import type { ServiceList, ServiceListQuery } from './serviceList';
import type { ServiceStatus } from './serviceStatus';

/**
 * An answer that may not have changed since the reader's last one.
 * @public
 */
export type Conditional<T> =
  | { status: 'changed'; etag: string; value: T }
  | { status: 'unchanged'; etag: string };

/** @public */
export interface FleetOptions {
  etag?: string;
  minRev?: string;
  signal?: AbortSignal;
}

/**
 * The HTTP API of `berth-backend`, typed. Every call is authorised with the caller's credentials; a failed call
 * rejects with a `ResponseError` of `@backstage/errors`.
 *
 * `minRev` is the revision of the last signal on {@link BERTH_SIGNAL_CHANNEL}: where the replica that is asked has not heard
 * of it yet, the call is rejected with status 409, and may be made again a moment later.
 * @public
 */
export interface BerthApi {
  /**
   * The backend's time in milliseconds since the epoch, as far as its answers have told it: what times of the backend are to
   * be compared with. Absent: the caller's own clock counts.
   */
  now?(): number;

  /** `GET /v1/entities/{kind}/{namespace}/{name}/status` */
  serviceStatus(
    entityRef: string,
    options?: { etag?: string; minRev?: string; signal?: AbortSignal },
  ): Promise<Conditional<ServiceStatus>>;

  /**
   * `POST /v1/entities/{kind}/{namespace}/{name}/status/personal`: reads the clusters of {@link ServiceStatus.personalClusters}
   * now, with these tokens. Users only; a reader who has too many reads under way is rejected with status 429.
   */
  personalStatus(
    entityRef: string,
    options: { tokens: PersonalTokens; signal?: AbortSignal },
  ): Promise<PersonalStatus>;

  /** `POST /v1/statuses`; entities that the caller may not see are absent from the answer. At most 100 references. */
  serviceStatuses(
    entityRefs: string[],
    options?: { signal?: AbortSignal },
  ): Promise<ServiceStatus[]>;

  /** `GET /v1/services`: a page of services with counts by filter, trouble first. */
  services(
    query: ServiceListQuery,
    options?: { etag?: string; minRev?: string; signal?: AbortSignal },
  ): Promise<Conditional<ServiceList>>;

  /** `GET /v1/clusters`; needs `berth.clusters.read`. */
  clusters(options?: {
    minRev?: string;
    signal?: AbortSignal;
  }): Promise<ClusterSummary[]>;

  /** `GET /v1/fleet`: what each cluster has and what of it is free; needs `berth.clusters.read`, as all of the fleet does. */
  fleet(options?: FleetOptions): Promise<Conditional<Fleet>>;

  /** `GET /v1/fleet/gpus`: every GPU of a cluster and who holds it. */
  fleetMap(
    query: FleetMapQuery,
    options?: FleetOptions,
  ): Promise<Conditional<FleetMap>>;

  /** `GET /v1/fleet/holdings`: who holds what. */
  fleetHoldings(options?: FleetOptions): Promise<Conditional<FleetHoldings>>;

  /** `GET /v1/fleet/queue`: what waits, and why. */
  fleetQueue(options?: FleetOptions): Promise<Conditional<FleetQueue>>;

  /**
   * `GET /v1/clusters/{name}/snapshot`; needs `berth.clusters.read`. The bytes of `encodeSnapshot` of
   * `berth-scheduler`: nodes and what is used on them, no pods, names or owners of pods.
   *
   * `without` is the `uid` of a `WorkloadStatus` (at most 64 letters, digits and `-`): the snapshot is then that of the
   * cluster without that workload's own pods, bound or nominated, so that a preview can answer "in place of what runs
   * now". A uid that nothing in the cluster has leaves nothing out. uids cannot be guessed, so a reader learns only of
   * workloads whose uid came with the status of a service.
   */
  clusterSnapshot(
    cluster: string,
    options?: {
      without?: string;
      etag?: string;
      minRev?: string;
      signal?: AbortSignal;
    },
  ): Promise<Conditional<ArrayBuffer>>;
}

/**
 * Channel of the signal that says "something changed"; its message is a {@link BerthSignal} and carries no data.
 * @public
 */
export const BERTH_SIGNAL_CHANNEL = 'berth:revision';

/**
 * What a signal on {@link BERTH_SIGNAL_CHANNEL} says: everybody may hear it, so that it names a state and nothing in it.
 * @public
 */
export type BerthSignal = {
  /** Opaque; for `minRev`. */
  revision: string;
  /** Pages ask again within so many milliseconds, each at a moment of its own, so that many do not ask at once. */
  spreadMs?: number;
};
