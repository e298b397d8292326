import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { AssembledCluster } from './AssembledCluster';
import { fleetFreshness } from './fleetCluster';
import type { GpuMeasurements } from '../utilisation';
import { groupingLabels, ZONE } from './groupingLabels';
import { Holders, OTHERS, SpokenOf } from './Holders';
import type { NodeState } from './NodeRow';
import type { Slices } from '../clock/Slices';
import { unitsPerGpu } from './unitsPerGpu';

const STATES: Record<NodeState, number> = {
  ready: 0,
  cordoned: 1,
  notReady: 2,
};

/** Every accelerator of a cluster as columns, for a reader to whom `holders` may be shown. */
export async function fleetMap(
  cluster: AssembledCluster,
  options: {
    groupBy?: string;
    holders: Holders;
    measurements: GpuMeasurements;
    slices: Slices;
  },
): Promise<FleetMap> {
  const { groupBy = ZONE, measurements, slices } = options;
  const holders = new SpokenOf(options.holders);
  const { view } = cluster;
  const groups = new Map<string, number>();
  const nodes: FleetMap['nodes'] = { name: [], group: [], state: [] };
  const devices: FleetMap['devices'] = {
    ...{ node: [], accelerator: [], units: [], unusable: [], perGpu: [] },
  };
  const held: FleetMap['held'] = {
    ...{ device: [], units: [], holder: [], pod: [], utilisation: [] },
  };
  for await (const batch of slices.over(cluster.nodes)) {
    for (const { row, devices: ofNode } of batch) {
      const { name, labels = {} } = row.node.metadata;
      const node = nodes.name.push(name) - 1;
      nodes.state.push(STATES[row.state]);
      nodes.group.push(groupOf(labels, groupBy, groups));
      for (const device of ofNode) {
        const { accelerator, allocated, free, unusable } = device;
        devices.node.push(node);
        devices.accelerator.push(accelerator);
        devices.units.push(allocated + free + unusable);
        devices.unusable.push(unusable);
        const place =
          devices.perGpu.push(
            unitsPerGpu(cluster.accelerators[accelerator], labels),
          ) - 1;
        for (const { row: holding, units } of device.held) {
          const { pod } = holding;
          const { holder } = holders.of(view, pod);
          held.device.push(place);
          held.units.push(units);
          held.holder.push(holder);
          held.pod.push(
            holder === OTHERS
              ? ''
              : `${pod.metadata.namespace}/${pod.metadata.name}`,
          );
          held.utilisation.push(meanOf(measurements.of(view.name, pod)));
        }
      }
    }
  }
  return {
    cluster: view.name,
    freshness: fleetFreshness(view),
    utilisation: measurements.freshness(view.name),
    labels: groupingLabels(cluster.nodes),
    groupBy,
    groups: [...groups.keys()],
    accelerators: cluster.accelerators.map(
      ({ vendor, resource, unit, model }) => ({
        vendor,
        resource,
        unit,
        model,
      }),
    ),
    holders: holders.list,
    nodes,
    devices,
    held,
  };
}

function groupOf(
  labels: Readonly<Record<string, string>>,
  key: string,
  groups: Map<string, number>,
): number {
  if (!Object.hasOwn(labels, key)) return -1;
  const value = labels[key];
  const known = groups.get(value);
  if (known !== undefined) return known;
  groups.set(value, groups.size);
  return groups.size - 1;
}

function meanOf(samples: ReadonlyArray<{ percent: number }>): number | null {
  if (samples.length === 0) return null;
  const sum = samples.reduce((total, { percent }) => total + percent, 0);
  return Math.round((sum / samples.length) * 10) / 10;
}
