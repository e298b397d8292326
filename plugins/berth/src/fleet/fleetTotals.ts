import type {
  Fleet,
  FleetHoldings,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import { isCounted } from './knowledge';
import { countedAs } from './unitCounts';

/** Free GPUs in blocks of at least so many are worth a word: tensor parallelism starts there. */
export const BLOCK = 4;

/** The numbers above everything, of the clusters that are known. Whole GPUs and other accelerators; of slices none is a GPU. */
export interface FleetTotals {
  total: number;
  allocated: number;
  free: number;
  inBlocks: number;
  unusable: number;
}

export function fleetTotals({ clusters }: Fleet): FleetTotals {
  const sum = { total: 0, allocated: 0, free: 0, inBlocks: 0, unusable: 0 };
  for (const { gpus } of clusters.filter(isCounted)) {
    for (const { unit, freeBlocks, ...counts } of gpus) {
      if (countedAs({ unit }) !== 'gpus') continue;
      sum.total += counts.total;
      sum.allocated += counts.allocated;
      sum.free += counts.free;
      sum.unusable += counts.unusable;
      for (const { units, nodes } of freeBlocks) {
        if (units >= BLOCK) sum.inBlocks += units * nodes;
      }
    }
  }
  return sum;
}

/** How many workloads and gangs wait, each counted once, and since when the first of them. */
export function waitingTotals({ waits }: FleetQueue) {
  const groups = waits
    .filter(({ isMore }) => !isMore)
    .reduce((sum, wait) => sum + wait.groups, 0);
  const [since] = waits.flatMap(wait => wait.since ?? []).sort();
  return { groups, since };
}

/** GPUs that are held and have done nothing for an hour, slices not among them; `undefined` where nobody measures. */
export function idleTotal({ accelerators, rows }: FleetHoldings) {
  const measured = rows.flatMap(({ accelerator, idle }) =>
    idle && countedAs(accelerators[accelerator]) === 'gpus' ? idle : [],
  );
  return measured.length === 0
    ? undefined
    : {
        idle: measured.reduce((sum, row) => sum + row.idle, 0),
        measured: measured.reduce((sum, row) => sum + row.measured, 0),
      };
}
