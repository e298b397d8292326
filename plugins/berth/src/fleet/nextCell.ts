import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { MapLayout } from './MapLayout';

const KEYS = new Set([
  'ArrowRight',
  'ArrowLeft',
  'ArrowDown',
  'ArrowUp',
  'Home',
  'End',
]);

/** The cell to which a key leads from another one; `undefined` for a key that leads nowhere. */
export function nextCell(
  layout: MapLayout,
  { devices }: FleetMap,
  from: number | undefined,
  key: string,
): number | undefined {
  const { order, firstCell, cellHeld } = layout;
  if (cellHeld.length === 0 || !KEYS.has(key)) return undefined;
  if (from === undefined) return firstCell[order[0]];
  const node = devices.node[layout.cellDevice[from]];
  const row = order.indexOf(node);
  const inRow = from - firstCell[node];
  const inOther = (other: number) => {
    const cells = firstCell[other + 1] - firstCell[other];
    return firstCell[other] + Math.min(inRow, cells - 1);
  };
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, firstCell[node + 1] - 1);
    case 'ArrowLeft':
      return Math.max(from - 1, firstCell[node]);
    case 'ArrowDown':
      return inOther(order[Math.min(row + 1, order.length - 1)]);
    case 'ArrowUp':
      return inOther(order[Math.max(row - 1, 0)]);
    case 'Home':
      return firstCell[order[0]];
    default: {
      const last = order[order.length - 1];
      return firstCell[last + 1] - 1;
    }
  }
}
