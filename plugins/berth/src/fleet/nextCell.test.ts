import { fleetMap } from '../__fixtures__/fleet';
import { layOutMap } from './MapLayout';
import { nextCell } from './nextCell';

describe('nextCell', () => {
  const map = fleetMap(6);
  const layout = layOutMap(map, 1_000);
  // Zones a, b and c have the nodes 0 and 3, 1 and 4, 2 and 5.
  const go = (from: number | undefined, ...keys: string[]) =>
    keys.reduce<number | undefined>(
      (cell, key) => nextCell(layout, map, cell, key) ?? cell,
      from,
    );

  it('walks along a node and down the nodes as they are drawn', () => {
    expect(go(undefined, 'ArrowDown')).toBe(0);
    expect(go(0, 'ArrowRight', 'ArrowRight', 'ArrowDown')).toBe(3 * 8 + 2);
    expect(go(0, 'ArrowDown', 'ArrowDown')).toBe(8);
    expect(go(0, 'ArrowDown', 'ArrowUp')).toBe(0);
  });

  it('stays at the ends', () => {
    expect(go(7, 'ArrowRight')).toBe(7);
    expect(go(8, 'ArrowLeft')).toBe(8);
    expect(go(0, 'ArrowUp')).toBe(0);
    expect(go(0, 'End')).toBe(6 * 8 - 1);
    expect(go(0, 'End', 'ArrowDown')).toBe(6 * 8 - 1);
    expect(go(20, 'Home')).toBe(0);
  });

  it('is nowhere for other keys, and without cells', () => {
    expect(nextCell(layout, map, 0, 'x')).toBeUndefined();
    const none = fleetMap(0);
    expect(
      nextCell(layOutMap(none, 1_000), none, undefined, 'End'),
    ).toBeUndefined();
  });
});
