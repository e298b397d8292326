import type { FleetHoldings } from '@berth/backstage-plugin-berth-common';
import { gpusOf } from '@berth/backstage-plugin-berth-workloads';
import type { AssembledCluster } from './AssembledCluster';
import { fleetFreshness } from './fleetCluster';
import type { GpuMeasurements } from '../utilisation';
import { HoldingTable } from './HoldingTable';
import type { Holders } from './Holders';
import type { Slices } from '../clock/Slices';

/** Who holds what, for a reader to whom `holders` may be shown. */
export async function fleetHoldings(
  clusters: readonly AssembledCluster[],
  options: { holders: Holders; measurements: GpuMeasurements; slices: Slices },
): Promise<FleetHoldings> {
  const { holders, measurements, slices } = options;
  const table = new HoldingTable(holders, measurements);
  for (const cluster of clusters) {
    cluster.gpus.forEach(gpus => table.total(gpus, gpus.total));
    for await (const batch of slices.over(cluster.nodes)) {
      for (const { devices } of batch) {
        for (const { accelerator, held } of devices) {
          for (const { row, units } of held) {
            const kind = cluster.accelerators[accelerator];
            table.add(cluster, { row, accelerator: kind, allocated: units });
          }
        }
      }
    }
    for await (const batch of slices.over(cluster.waiting)) {
      for (const row of batch) {
        if (row.devices.length === 0) continue;
        for (const gpus of gpusOf([row.pod], () => undefined)) {
          const waiting = gpus.requested;
          table.add(cluster, { row, accelerator: gpus, waiting });
        }
      }
    }
    cluster.podless.forEach(work => table.addPodless(cluster, work));
  }
  return {
    clusters: clusters.map(({ view }) => ({
      name: view.name,
      freshness: fleetFreshness(view),
      utilisation: measurements.freshness(view.name),
    })),
    ...table.result(),
  };
}
