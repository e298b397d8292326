import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { fleetMap } from '../__fixtures__/fleet';
import {
  cellAt,
  FREE,
  layOutMap,
  MapLayout,
  placeOfCell,
  titleAt,
  UNUSABLE,
} from './MapLayout';

function heldOf({ firstCell, cellHeld }: MapLayout, node: number): number[] {
  return [...cellHeld.slice(firstCell[node], firstCell[node + 1])];
}

describe('layOutMap', () => {
  it('has a cell for every unit: held first, then free, then unusable', () => {
    const map = fleetMap(12);
    const layout = layOutMap(map, 1_000);
    expect(layout.cellHeld).toHaveLength(12 * 8);
    expect(heldOf(layout, 0)).toEqual([0, 0, ...Array(6).fill(FREE)]);
    // A cordoned node.
    const cordoned = heldOf(layout, 8);
    expect(cordoned.filter(held => held >= 0)).toHaveLength(6);
    expect(cordoned.filter(held => held === UNUSABLE)).toHaveLength(2);
  });

  it('puts nodes in blocks by name, and those without the label last', () => {
    const map = fleetMap(7);
    map.groups = ['rack-10', 'rack-9'];
    map.nodes.group = [0, 1, -1, 0, 1, -1, 0];
    const layout = layOutMap(map, 1_000);
    expect(layout.blocks.map(({ group }) => group)).toEqual([1, 0, -1]);
    expect([...layout.order]).toEqual([1, 4, 0, 3, 6, 2, 5]);
  });

  it.each([320, 1_000, 4_000])('overlaps nothing in %d px', width => {
    const map = fleetMap(300);
    const layout = layOutMap(map, width);
    const taken = new Set<string>();
    for (let cell = 0; cell < layout.cellX.length; cell++) {
      const { x, y } = placeOfCell(layout, map, cell);
      taken.add(`${x},${y}`);
      expect(x + 8).toBeLessThanOrEqual(Math.max(width, layout.width));
      expect(cellAt(layout, x + 1, y + 1)).toBe(cell);
    }
    expect(taken.size).toBe(300 * 8);
    expect(layout.width).toBeLessThanOrEqual(width);
  });

  it('draws slices inside of their GPU', () => {
    const map: FleetMap = {
      ...fleetMap(1),
      devices: {
        ...{ node: [0], accelerator: [0], units: [14] },
        ...{ unusable: [0], perGpu: [7] },
      },
    };
    const { cellX, cellWidth } = layOutMap(map, 1_000);
    expect(new Set(cellWidth)).toEqual(new Set([4]));
    expect(cellX[6] - cellX[5]).toBeLessThan(cellX[7] - cellX[6]);
  });

  it('keeps to the units of a node of which pods hold more', () => {
    const map = fleetMap(2);
    map.held = {
      ...{ device: [0, 0, 1], units: [6, 6, 1], holder: [0, 1, 2] },
      ...{ pod: ['a', 'b', 'c'], utilisation: [null, null, null] },
    };
    const layout = layOutMap(map, 1_000);
    expect(heldOf(layout, 0)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(heldOf(layout, 1)[0]).toBe(2);
  });

  it.each([
    ['one block', 300, 1_000, 1],
    ['blocks in lines', 300, 320, 40],
    ['as many blocks as nodes', 90, 1_000, 90],
  ])(
    'finds at every point of %s what is drawn there',
    (_, nodes, width, groups) => {
      const map = fleetMap(nodes);
      map.groups = Array.from({ length: groups }, (__, at) => `rack-${at}`);
      map.nodes.group = map.nodes.name.map((__, at) => (at % (groups + 1)) - 1);
      const layout = layOutMap(map, width);
      const drawn = new Map<string, number>();
      for (let cell = 0; cell < layout.cellX.length; cell++) {
        const { x, y } = placeOfCell(layout, map, cell);
        // A cell has the gap to the next one, to its right and below.
        for (let right = 0; right < 10; right++) {
          for (let down = 0; down < 10; down++) {
            drawn.set(`${x + right},${y + down}`, cell);
          }
        }
      }
      const wrong: string[] = [];
      for (let y = -3; y < layout.height + 3; y += 2) {
        for (let x = -3; x < layout.width + 3; x += 3) {
          const found = cellAt(layout, x, y);
          const wanted = drawn.get(`${x},${y}`);
          // Behind the last cell of a node there is no gap.
          if (found !== wanted && (found !== undefined || !isAtEnd(x, y))) {
            wrong.push(`${x},${y}: ${found} instead of ${wanted}`);
          }
        }
      }
      expect(wrong).toEqual([]);

      function isAtEnd(x: number, y: number): boolean {
        const cell = drawn.get(`${x},${y}`)!;
        return x >= placeOfCell(layout, map, cell).x + 8;
      }
    },
  );

  it('finds the block whose title is pointed at, in every line of blocks', () => {
    const map = fleetMap(40);
    map.groups = Array.from({ length: 20 }, (_, at) => `rack-${at}`);
    map.nodes.group = map.nodes.name.map((_, at) => at % 20);
    const layout = layOutMap(map, 400);
    expect(new Set(layout.blocks.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const block of layout.blocks) {
      const { x, y, width, group } = block;
      expect(titleAt(layout, x + 1, y + 1)?.group).toBe(group);
      expect(titleAt(layout, x + width - 1, y + 17)?.group).toBe(group);
      // Its first node, and the gap between blocks.
      expect(titleAt(layout, x + 1, y + 18)).toBeUndefined();
      expect(titleAt(layout, x + width + 1, y + 1)).toBeUndefined();
    }
    expect(titleAt(layout, -1, 1)).toBeUndefined();
    expect(titleAt(layout, 1, -1)).toBeUndefined();
  });

  it('finds nothing beside cells', () => {
    const layout = layOutMap(fleetMap(2), 1_000);
    expect(cellAt(layout, -5, 20)).toBeUndefined();
    expect(cellAt(layout, 5, 2)).toBeUndefined();
    expect(cellAt(layout, 900, 20)).toBeUndefined();
    expect(layOutMap(fleetMap(0), 1_000).cellX).toHaveLength(0);
  });
});
