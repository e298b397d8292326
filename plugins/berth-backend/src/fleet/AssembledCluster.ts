import type { FleetGpus } from '@berth/backstage-plugin-berth-common';
import {
  acceleratorKey,
  compareAccelerators,
  type Accelerator,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import type { FleetDevice } from './FleetDevice';
import type { BoundSums, FollowedRows } from './FollowedRows';
import { GpuTotals } from './GpuTotals';
import type { NodeRow } from './NodeRow';
import { PodlessWork, podlessWork } from './podless';
import type { PodRow } from './PodRow';
import type { Slices } from '../clock/Slices';

/** A node that has accelerators. */
export interface FleetNode {
  row: NodeRow;
  devices: readonly FleetDevice[];
}

/** A cluster at one moment, before any reader is asked for. */
export interface AssembledCluster {
  view: ClusterView;
  revision: number;
  accelerators: readonly Accelerator[];
  /** In the order of the accelerators. */
  gpus: readonly FleetGpus[];
  /** By name. */
  nodes: readonly FleetNode[];
  nodeCounts: { total: number; cordoned: number; notReady: number };
  offered: { cpu: number; memory: number; pods: number; unread: number };
  bound: Readonly<BoundSums>;
  waiting: readonly PodRow[];
  podless: readonly PodlessWork[];
}

/** Puts the rows of a cluster together, in slices. */
export async function assembleCluster(options: {
  view: ClusterView;
  /** Of which the rows hold all; they may hold later changes. */
  revision: number;
  rows: FollowedRows;
  slices: Slices;
}): Promise<AssembledCluster> {
  const { view, revision, rows, slices } = options;
  const nodeRows = [...rows.nodes.values()].sort((a, b) =>
    a.node.metadata.name < b.node.metadata.name ? -1 : 1,
  );
  const accelerators = distinctAccelerators(nodeRows);
  const places = new Map(
    accelerators.map((accelerator, at) => [acceleratorKey(accelerator), at]),
  );
  const heldByNode = new Map<string, PodRow[]>();
  for await (const batch of slices.over([...rows.withDevices.values()])) {
    for (const row of batch) {
      if (row.node === undefined) continue;
      const onNode = heldByNode.get(row.node);
      if (onNode) onNode.push(row);
      else heldByNode.set(row.node, [row]);
    }
  }
  const totals = accelerators.map(accelerator => new GpuTotals(accelerator));
  const nodes: FleetNode[] = [];
  for await (const batch of slices.over(nodeRows)) {
    for (const row of batch) {
      if (row.devices.length === 0) continue;
      const { name } = row.node.metadata;
      const devices = devicesOf(row, heldByNode.get(name) ?? [], places);
      devices.forEach(device => totals[device.accelerator].add(name, device));
      nodes.push({ row, devices });
    }
  }
  const waiting = [...rows.waiting.values()];
  return {
    view,
    revision,
    accelerators,
    gpus: totals.map(total => total.sum()),
    nodes,
    nodeCounts: countNodes(nodeRows),
    offered: offeredBy(nodeRows),
    bound: { ...rows.bound },
    waiting,
    podless: await podlessWork({ view, waiting, slices }),
  };
}

function distinctAccelerators(rows: readonly NodeRow[]): Accelerator[] {
  const byKey = new Map<string, Accelerator>();
  for (const { devices } of rows) {
    for (const { accelerator } of devices) {
      byKey.set(acceleratorKey(accelerator), accelerator);
    }
  }
  return [...byKey.values()].sort(compareAccelerators);
}

function devicesOf(
  { state, devices }: NodeRow,
  pods: readonly PodRow[],
  places: ReadonlyMap<string, number>,
): FleetDevice[] {
  return devices.map(({ accelerator, capacity, allocatable }) => {
    const held = pods.flatMap(row =>
      row.devices
        .filter(([resource]) => resource === accelerator.resource)
        .map(([, units]) => ({ row, units })),
    );
    const allocated = held.reduce((sum, { units }) => sum + units, 0);
    const free = state === 'ready' ? Math.max(0, allocatable - allocated) : 0;
    return {
      accelerator: places.get(acceleratorKey(accelerator))!,
      allocated,
      free,
      unusable: Math.max(0, capacity - allocated - free),
      held,
    };
  });
}

function countNodes(rows: readonly NodeRow[]): AssembledCluster['nodeCounts'] {
  const count = (wanted: NodeRow['state']) =>
    rows.filter(({ state }) => state === wanted).length;
  return {
    total: rows.length,
    cordoned: count('cordoned'),
    notReady: count('notReady'),
  };
}

function offeredBy(rows: readonly NodeRow[]): AssembledCluster['offered'] {
  const offered = { cpu: 0, memory: 0, pods: 0, unread: 0 };
  for (const { cpu, memory, pods, isRead } of rows) {
    offered.cpu += cpu;
    offered.memory += memory;
    offered.pods += pods;
    offered.unread += isRead ? 0 : 1;
  }
  return offered;
}
