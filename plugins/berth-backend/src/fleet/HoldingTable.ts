import type {
  FleetHolding,
  FleetHoldings,
} from '@berth/backstage-plugin-berth-common';
import {
  acceleratorKey,
  compareAccelerators,
  type Accelerator,
} from '@berth/backstage-plugin-berth-workloads';
import { inBackendTime } from '../clock/inBackendTime';
import type { GpuMeasurements } from '../utilisation';
import type { AssembledCluster } from './AssembledCluster';
import { Holders, OTHERS, SpokenOf } from './Holders';
import type { PodlessWork } from './podless';
import type { PodRow } from './PodRow';
import { earlier } from './waitingGroups';

/** Less than this is doing nothing: exporters report tenths. */
const IDLE_PERCENT = 0.5;

/** Adds up units by holder, cluster, namespace and accelerator. */
export class HoldingTable {
  readonly #holders: SpokenOf;
  readonly #measurements: GpuMeasurements;
  readonly #accelerators = new Map<string, Accelerator & { total: number }>();
  readonly #rows = new Map<
    string,
    { row: FleetHolding; accelerator: string }
  >();

  constructor(holders: Holders, measurements: GpuMeasurements) {
    this.#holders = new SpokenOf(holders);
    this.#measurements = measurements;
  }

  /** There are so many of an accelerator in one more cluster. */
  total(accelerator: Accelerator, units: number): string {
    const key = acceleratorKey(accelerator);
    const { vendor, resource, unit, model } = accelerator;
    const former = this.#accelerators.get(key)?.total ?? 0;
    const total = former + units;
    this.#accelerators.set(key, { vendor, resource, unit, model, total });
    return key;
  }

  add(
    { view }: AssembledCluster,
    part: {
      row: PodRow;
      accelerator: Accelerator;
      allocated?: number;
      waiting?: number;
    },
  ): void {
    const { pod } = part.row;
    const { holder } = this.#holders.of(view, pod);
    this.#put(
      { cluster: view.name, holder, namespace: pod.metadata.namespace },
      part,
      {
        since: inBackendTime(pod.metadata.creationTimestamp, view.clockAheadMs),
        idle: former =>
          part.allocated ? this.#idle(former, view.name, pod) : former,
      },
    );
  }

  /** What is waited for before there are pods. */
  addPodless({ view }: AssembledCluster, work: PodlessWork): void {
    const { holder, workload } = this.#holders.ofRoot(view, work.root);
    const { namespace } = workload;
    for (const { total: waiting, ...accelerator } of work.gpus) {
      this.#put(
        { cluster: view.name, holder, namespace },
        { accelerator, waiting },
      );
    }
  }

  #put(
    place: Pick<FleetHolding, 'cluster' | 'holder' | 'namespace'>,
    part: { accelerator: Accelerator; allocated?: number; waiting?: number },
    ofPod?: {
      since?: string;
      idle: (former: FleetHolding['idle']) => FleetHolding['idle'];
    },
  ): void {
    const { holder, cluster } = place;
    const accelerator = this.total(part.accelerator, 0);
    const namespace = holder === OTHERS ? undefined : place.namespace;
    const key = JSON.stringify([holder, cluster, namespace, accelerator]);
    const known = this.#rows.get(key)?.row ?? {
      ...{ holder, cluster, namespace, accelerator: 0 },
      ...{ allocated: 0, waiting: 0 },
    };
    const row = {
      ...known,
      allocated: known.allocated + (part.allocated ?? 0),
      waiting: known.waiting + (part.waiting ?? 0),
      since: earlier(known.since, ofPod?.since),
      idle: ofPod ? ofPod.idle(known.idle) : known.idle,
    };
    this.#rows.set(key, { row, accelerator });
  }

  #idle(
    known: FleetHolding['idle'],
    cluster: string,
    pod: PodRow['pod'],
  ): FleetHolding['idle'] {
    const samples = this.#measurements.of(cluster, pod);
    if (samples.length === 0) return known;
    const idle = samples.filter(
      ({ highestOfHour }) =>
        highestOfHour !== undefined && highestOfHour < IDLE_PERCENT,
    ).length;
    return {
      measured: (known?.measured ?? 0) + samples.length,
      idle: (known?.idle ?? 0) + idle,
    };
  }

  result(): Pick<FleetHoldings, 'accelerators' | 'holders' | 'rows'> {
    const accelerators = [...this.#accelerators.values()].sort(
      compareAccelerators,
    );
    const places = new Map(
      accelerators.map((accelerator, at) => [acceleratorKey(accelerator), at]),
    );
    return {
      accelerators,
      holders: this.#holders.list,
      rows: [...this.#rows.values()].map(({ row, accelerator }) => ({
        ...row,
        accelerator: places.get(accelerator)!,
      })),
    };
  }
}
