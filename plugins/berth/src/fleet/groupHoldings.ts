import type {
  FleetHolder,
  FleetHolding,
  FleetHoldings,
} from '@berth/backstage-plugin-berth-common';
import { HolderKind, HolderSort, SortOrder, usualOrder } from './fleetChoice';
import { compareUnits, countedAs, noUnits, UnitCounts } from './unitCounts';

/** What one holder has of one accelerator. */
export interface HeldAccelerator {
  accelerator: FleetHoldings['accelerators'][number];
  allocated: number;
  waiting: number;
  /** 0 to 1; 0 where there is none of it. */
  share: number;
  /** Of those that are measured, how many have done nothing for an hour; absent where none is. */
  idle?: FleetHolding['idle'];
}

/** Holdings that are added up. */
export interface HolderRow {
  /** Reference, or namespace; `undefined` for what has none. */
  key: string | undefined;
  isOthers: boolean;
  /** The Component, where that is what is added up by. */
  holder?: FleetHolder;
  gpus: HeldAccelerator[];
  allocated: UnitCounts;
  waiting: UnitCounts;
  /** 0 to 1, of the accelerators that it has any of; the largest where they are several. */
  share: number;
  since?: string;
  /** What is idle of each, where any of it is measured. */
  idle?: Partial<Record<keyof UnitCounts, FleetHolding['idle']>>;
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
      ...{ key, isOthers: !holder, gpus: [], share: 0 },
      ...{ allocated: noUnits(), waiting: noUnits() },
      ...(by === 'component' && { holder }),
    };
    groups.set(id, group);
    addTo(group, row, accelerators[row.accelerator]);
  }
  for (const group of groups.values()) {
    for (const held of group.gpus) {
      const { total } = held.accelerator;
      held.share = total > 0 ? held.allocated / total : 0;
      group.share = Math.max(group.share, held.share);
    }
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
  const counted = countedAs(accelerator);
  group.allocated[counted] += row.allocated;
  group.waiting[counted] += row.waiting;
  const known = group.gpus.find(held => held.accelerator === accelerator);
  if (known) {
    known.allocated += row.allocated;
    known.waiting += row.waiting;
    known.idle = sumOfIdle(known.idle, row.idle);
  } else {
    const { allocated, waiting, idle } = row;
    group.gpus.push({ accelerator, allocated, waiting, share: 0, idle });
  }
  if (row.since && !(group.since && group.since < row.since)) {
    group.since = row.since;
  }
  if (row.idle) {
    group.idle = {
      ...group.idle,
      [counted]: sumOfIdle(group.idle?.[counted], row.idle),
    };
  }
}

function sumOfIdle(
  a: FleetHolding['idle'],
  b: FleetHolding['idle'],
): FleetHolding['idle'] {
  return a && b
    ? { measured: a.measured + b.measured, idle: a.idle + b.idle }
    : a ?? b;
}

/** What is sorted by; `undefined` where it is not known. */
const VALUE: Record<
  HolderSort,
  (row: HolderRow) => number | UnitCounts | undefined
> = {
  gpus: ({ allocated }) => allocated,
  share: ({ share }) => share,
  waiting: ({ waiting }) => waiting,
  age: ({ since }) => (since === undefined ? undefined : -Date.parse(since)),
  idle: ({ idle }) =>
    idle && {
      gpus: idle.gpus?.idle ?? 0,
      slices: idle.slices?.idle ?? 0,
      shared: idle.shared?.idle ?? 0,
    },
  // All are equal but for their names.
  name: () => 0,
};

/** Equals by name. What is not known is last in either order, and others after all: they are nobody. */
export function sortHolders(
  rows: readonly HolderRow[],
  sort: HolderSort,
  order: SortOrder = usualOrder(sort),
): HolderRow[] {
  const factor = order === 'ascending' ? 1 : -1;
  const ofNames = sort === 'name' ? factor : 1;
  return [...rows].sort(
    (a, b) =>
      Number(a.isOthers) - Number(b.isOthers) ||
      compareKnown(VALUE[sort](a), VALUE[sort](b), factor) ||
      compareKnown(nameOf(a), nameOf(b), ofNames),
  );
}

/** As the reader sees it, without the kind of what it names. */
function nameOf({ key, holder }: HolderRow): string | undefined {
  return holder?.title ?? key?.slice(key.indexOf(':') + 1);
}

function compareKnown<T extends string | number | UnitCounts>(
  a: T | undefined,
  b: T | undefined,
  factor: number,
): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (typeof a === 'object' && typeof b === 'object') {
    return compareUnits(a, b) * factor;
  }
  return a < b ? -factor : factor;
}
