import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetMapQuery,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import {
  AssembledCluster,
  AssembledClusters,
  fleetCluster,
  fleetHoldings,
  fleetMap,
  fleetQueue,
  Holders,
  RecentAnswers,
} from '../fleet';
import { Slices } from '../clock/Slices';
import { readServiceEntity, SERVICE_ENTITY_FIELDS } from '../serviceList';
import type { DefaultClusterSnapshots } from '../snapshot';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import type { AuthorizedServiceStatuses } from './AuthorizedServiceStatuses';
import type { ClusterPermissions } from './ClusterPermissions';
import { isService, servicesWith } from './serviceFilter';

interface Reader {
  credentials: BackstageCredentials;
}

/**
 * The fleet for a reader: the clusters that `berth.clusters.read` allows, and of who holds them by name only the Components
 * that the catalog shows to the reader's own credentials. All others are numbers.
 */
export class AuthorizedFleet {
  readonly #views: ClusterViews;
  readonly #clusters = new AssembledClusters();
  readonly #answers = new RecentAnswers();
  readonly #snapshots: DefaultClusterSnapshots;
  readonly #measurements: GpuMeasurements;
  readonly #statuses: AuthorizedServiceStatuses;
  readonly #permissions: ClusterPermissions;

  constructor(options: {
    views: ClusterViews;
    snapshots: DefaultClusterSnapshots;
    measurements: GpuMeasurements;
    statuses: AuthorizedServiceStatuses;
    permissions: ClusterPermissions;
  }) {
    this.#views = options.views;
    this.#snapshots = options.snapshots;
    this.#measurements = options.measurements;
    this.#statuses = options.statuses;
    this.#permissions = options.permissions;
  }

  /** @throws `NotAllowedError` for a reader who may read no cluster, as everything here does. */
  async clusters(options: Reader): Promise<Fleet> {
    const clusters = await this.#assembled(options);
    return { clusters: clusters.map(fleetCluster) };
  }

  /** @throws `NotFoundError` where there is no such cluster that the reader may see. */
  async map(
    { cluster, groupBy }: FleetMapQuery,
    options: Reader,
  ): Promise<FleetMap> {
    const views = await this.#visible(options);
    const view = views.find(({ name }) => name === cluster);
    if (!view) {
      throw new NotFoundError(`No cluster ${JSON.stringify(cluster)}`);
    }
    const holders = await this.#holders(options);
    const assembled = await this.#clusters.of(view);
    return this.#answers.of(
      ['map', groupBy, holders.digest, this.#stateOf(assembled)],
      () =>
        fleetMap(assembled, {
          ...{ groupBy, holders, measurements: this.#measurements },
          slices: new Slices(),
        }),
    );
  }

  async holdings(options: Reader): Promise<FleetHoldings> {
    const clusters = await this.#assembled(options);
    const holders = await this.#holders(options);
    return this.#answers.of(
      ['holdings', holders.digest, ...clusters.map(c => this.#stateOf(c))],
      () =>
        fleetHoldings(clusters, {
          ...{
            holders,
            measurements: this.#measurements,
            slices: new Slices(),
          },
        }),
    );
  }

  async queue(options: Reader): Promise<FleetQueue> {
    const clusters = await this.#assembled(options);
    const holders = await this.#holders(options);
    return this.#answers.of(
      ['queue', holders.digest, ...clusters.map(c => this.#stateOf(c))],
      () =>
        fleetQueue(clusters, {
          ...{ holders, snapshots: this.#snapshots, slices: new Slices() },
        }),
    );
  }

  /** Changes with whatever is told of a cluster; one that was replaced by another of its name has another number. */
  #stateOf({ view, revision }: AssembledCluster): unknown[] {
    const { name } = view;
    return [
      name,
      this.#clusters.numberOf(view),
      revision,
      this.#measurements.revision(name),
    ];
  }

  async #visible({ credentials }: Reader): Promise<ClusterView[]> {
    const scope = await this.#permissions.requireScope(credentials);
    return this.#views.list().filter(({ name }) => scope.includes(name));
  }

  async #assembled(options: Reader) {
    const assembled: AssembledCluster[] = [];
    const slices = new Slices();
    // One after the other: it is work, of which there is no more in a turn if all begin at once.
    for (const view of await this.#visible(options)) {
      assembled.push(await this.#clusters.of(view, slices));
    }
    return assembled;
  }

  async #holders({ credentials }: Reader): Promise<Holders> {
    const holders = new Holders();
    const pages = this.#statuses.ofEach(
      { filter: servicesWith({}) },
      { credentials, fields: SERVICE_ENTITY_FIELDS },
    );
    for await (const page of pages) {
      for (const { entity, status } of page) {
        if (!isService(entity)) continue;
        const { entityRef, title, owner, system } = readServiceEntity(entity);
        holders.add(
          { entityRef, title, owner, system },
          status.clusters.flatMap(({ cluster, workloads }) =>
            workloads.map(({ uid }) => ({ cluster: cluster.name, uid })),
          ),
        );
      }
    }
    return holders;
  }
}
