import type {
  FleetHolder,
  FleetHolding,
  FleetHoldings,
} from '@berth/backstage-plugin-berth-common';
import type { HolderKind, HolderSort } from './fleetChoice';

/** What one holder has of one accelerator. */
export interface HeldAccelerator {
  accelerator: FleetHoldings['accelerators'][number];
  allocated: number;
  waiting: number;
}

/** Holdings that are added up. */
export interface HolderRow {
  /** Reference, or namespace; `undefined` for what has none. */
  key: string | undefined;
  isOthers: boolean;
  /** The Component, where that is what is added up by. */
  holder?: FleetHolder;
  gpus: HeldAccelerator[];
  allocated: number;
  waiting: number;
  /** 0 to 1, of the accelerators that it has any of; the largest where they are several. */
  share: number;
  since?: string;
  idle?: { measured: number; idle: number };
}

/** Adds holdings up. All that the reader may not see is one row. */
export function groupHoldings(
  { accelerators, holders, rows }: FleetHoldings,
  by: HolderKind,
): HolderRow[] {
  const groups = new Map<string, HolderRow>();
  for (const row of rows) {
    const holder = row.holder < 0 ? undefined : holders[row.holder];
    const key = holder && keyOf(holder, row, by);
    const id = holder ? `own ${key ?? ''}` : 'others';
    const group = groups.get(id) ?? {
      ...{ key, isOthers: !holder, gpus: [], allocated: 0, waiting: 0 },
      share: 0,
      ...(by === 'component' && { holder }),
    };
    groups.set(id, group);
    addTo(group, row, accelerators[row.accelerator]);
  }
  for (const group of groups.values()) {
    group.share = Math.max(
      0,
      ...group.gpus.map(({ allocated, accelerator: { total } }) =>
        total > 0 ? allocated / total : 0,
      ),
    );
  }
  return [...groups.values()];
}

function keyOf(
  holder: FleetHolder,
  { namespace }: FleetHolding,
  by: HolderKind,
): string | undefined {
  switch (by) {
    case 'owner':
      return holder.owner;
    case 'system':
      return holder.system;
    case 'namespace':
      return namespace;
    default:
      return holder.entityRef;
  }
}

function addTo(
  group: HolderRow,
  row: FleetHolding,
  accelerator: FleetHoldings['accelerators'][number],
): void {
  group.allocated += row.allocated;
  group.waiting += row.waiting;
  const known = group.gpus.find(held => held.accelerator === accelerator);
  if (known) {
    known.allocated += row.allocated;
    known.waiting += row.waiting;
  } else {
    const { allocated, waiting } = row;
    group.gpus.push({ accelerator, allocated, waiting });
  }
  if (row.since && !(group.since && group.since < row.since)) {
    group.since = row.since;
  }
  if (row.idle) {
    group.idle = {
      measured: (group.idle?.measured ?? 0) + row.idle.measured,
      idle: (group.idle?.idle ?? 0) + row.idle.idle,
    };
  }
}

const COMPARE: Record<HolderSort, (a: HolderRow, b: HolderRow) => number> = {
  gpus: (a, b) => b.allocated - a.allocated,
  waiting: (a, b) => b.waiting - a.waiting,
  // The oldest first; what has no age last.
  age: (a, b) => textOrder(a.since ?? '~', b.since ?? '~'),
  // What is not known last.
  idle: (a, b) => (b.idle?.idle ?? -1) - (a.idle?.idle ?? -1),
  name: () => 0,
};

/** The greatest first, equals by name, and others at the end: they are nobody. */
export function sortHolders(
  rows: readonly HolderRow[],
  sort: HolderSort,
): HolderRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.isOthers) - Number(b.isOthers) ||
      COMPARE[sort](a, b) ||
      textOrder(a.key ?? '~', b.key ?? '~'),
  );
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
