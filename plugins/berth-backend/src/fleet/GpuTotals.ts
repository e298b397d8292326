import type { FleetGpus } from '@berth/backstage-plugin-berth-common';
import type { Accelerator } from '@berth/backstage-plugin-berth-workloads';
import type { FleetDevice } from './FleetDevice';

/** Sums of one accelerator over nodes. */
export class GpuTotals {
  readonly #gpus: FleetGpus;
  readonly #nodesByFree = new Map<number, number>();

  constructor({ vendor, resource, unit, model }: Accelerator) {
    this.#gpus = {
      ...{ vendor, resource, unit, model },
      ...{ total: 0, allocated: 0, free: 0, unusable: 0 },
      freeBlocks: [],
    };
  }

  add(node: string, { allocated, free, unusable }: FleetDevice): void {
    const gpus = this.#gpus;
    gpus.allocated += allocated;
    gpus.free += free;
    gpus.unusable += unusable;
    gpus.total += allocated + free + unusable;
    if (free === 0) return;
    this.#nodesByFree.set(free, (this.#nodesByFree.get(free) ?? 0) + 1);
    if (free > (gpus.largestFree?.units ?? 0)) {
      gpus.largestFree = { units: free, node };
    }
  }

  sum(): FleetGpus {
    const freeBlocks = [...this.#nodesByFree]
      .map(([units, nodes]) => ({ units, nodes }))
      .sort((a, b) => b.units - a.units);
    return { ...this.#gpus, freeBlocks };
  }
}
