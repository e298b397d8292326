import type { FleetAccelerator } from '@berth/backstage-plugin-berth-common';

/**
 * How many of something, each by itself: GPUs and other whole accelerators, slices of GPUs, and replicas of GPUs that pods share.
 * Four slices are not four GPUs, so that nothing ever adds these up.
 */
export type UnitCounts = Record<(typeof COUNTED)[number], number>;

/** What counts most first. */
export const COUNTED = ['gpus', 'slices', 'shared'] as const;

export function noUnits(): UnitCounts {
  return { gpus: 0, slices: 0, shared: 0 };
}

export function sumOfUnits(all: readonly UnitCounts[]): UnitCounts {
  const sum = noUnits();
  for (const counts of all) {
    for (const counted of COUNTED) sum[counted] += counts[counted];
  }
  return sum;
}

/** A TPU chip or a Neuron core counts as a GPU does: it is what its nodes have whole. */
export function countedAs({
  unit,
}: Pick<FleetAccelerator, 'unit'>): keyof UnitCounts {
  switch (unit.kind) {
    case 'partition':
      return 'slices';
    case 'shared':
      return 'shared';
    default:
      return 'gpus';
  }
}

export function isAny(counts: UnitCounts): boolean {
  return COUNTED.some(counted => counts[counted] > 0);
}

/** More GPUs are more, whatever slices there are; slices tell apart who has as many GPUs. Negative where `a` is less. */
export function compareUnits(a: UnitCounts, b: UnitCounts): number {
  const of = COUNTED.find(counted => a[counted] !== b[counted]);
  return of ? a[of] - b[of] : 0;
}
