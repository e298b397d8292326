import { fleetMap } from '../__fixtures__/fleet';
import { colourCells } from './colourCells';
import { layOutMap } from './MapLayout';
import { paintCells } from './paintCells';

describe('paintCells', () => {
  const map = fleetMap(12);
  const layout = layOutMap(map, 1_000);
  const cells = colourCells(map, layout, 'state');
  const [free, unusable, allocated] = ['#102030', '#405060', '#708090'];
  const hatch = '#a0b0c0';

  function paint(
    options: { scale?: number; x?: number; dimmed?: Set<number> } = {},
  ) {
    const { scale = 1, x = 0, dimmed = new Set() } = options;
    const picture = {
      ...{ width: 1_000, height: 400 },
      data: new Uint8ClampedArray(1_000 * 400 * 4),
    };
    paintCells(picture, {
      ...{ map, layout, cells, dimmed, hatchEvery: 4 },
      view: { x, y: 0, scale },
      inks: [
        { colour: free, hatch: undefined },
        { colour: unusable, hatch },
        { colour: allocated, hatch: undefined },
      ],
    });
    return (column: number, row: number) => {
      const at = (row * picture.width + column) * 4;
      const [red, green, blue, alpha] = picture.data.subarray(at, at + 4);
      const hex = [red, green, blue].map(part =>
        part.toString(16).padStart(2, '0'),
      );
      return { colour: `#${hex.join('')}`, alpha };
    };
  }

  /** The upper left corner of each cell, at scale 1. */
  const corners = [...layout.cellDevice].map((device, cell) => {
    const node = map.devices.node[device];
    return {
      x: layout.nodeX[node] + layout.cellX[cell],
      y: layout.nodeY[node],
      width: layout.cellWidth[cell],
      kind: cells.classes[cells.classOf[cell]].kind,
      group: map.nodes.group[node],
    };
  });

  it('paints every cell in its colour, and nothing beside it', () => {
    const at = paint();
    const colours: Record<string, string[]> = {
      ...{ free: [free], allocated: [allocated], unusable: [unusable, hatch] },
    };
    for (const { x, y, width, kind } of corners) {
      expect(colours[kind]).toContain(at(x, y).colour);
      expect(at(x, y).alpha).toBe(255);
      expect(at(x + width - 1, y + 7).alpha).toBe(255);
      expect(at(x, y - 1).alpha).toBe(0);
      expect(at(x, y + 8).alpha).toBe(0);
    }
  });

  it('hatches what cannot be used', () => {
    const at = paint();
    const { x, y } = corners.find(({ kind }) => kind === 'unusable')!;
    const row = Array.from({ length: 8 }, (_, step) => at(x + step, y).colour);
    expect(row.filter(colour => colour === hatch)).toHaveLength(2);
    expect(row.filter(colour => colour === unusable)).toHaveLength(6);
  });

  it('makes a pixel as opaque as it is covered', () => {
    const at = paint({ x: 0.25 });
    const { x, y } = corners.find(corner => corner.x > 0)!;
    expect(at(x - 1, y).alpha).toBe(64);
    expect(at(x, y).alpha).toBe(255);
    expect(at(x + 7, y).alpha).toBe(191);
  });

  it('keeps what is small in sight', () => {
    const at = paint({ scale: 0.1 });
    for (const { x, y } of corners) {
      const column = Math.floor(x * 0.1);
      expect(at(column, Math.floor(y * 0.1)).alpha).toBeGreaterThan(0);
    }
  });

  it('paints groups that are not seen as they are now pale', () => {
    const [first] = corners;
    const at = paint({ dimmed: new Set([first.group]) });
    for (const { x, y, group } of corners) {
      expect(at(x, y).alpha).toBe(group === first.group ? 102 : 255);
    }
  });
});
