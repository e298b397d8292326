import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { ColouredCells } from './colourCells';
import type { MapView } from './drawMap';
import { CELL_HEIGHT, MapLayout } from './MapLayout';

/** Opacity of what is not seen as it is now. */
const PALE = 0.4;

/** How the cells of a class are painted: colours as `#rrggbb`. */
export interface CellInk {
  colour: string;
  hatch: string | undefined;
}

/**
 * Paints the cells that are seen into the pixels of an empty picture, each pixel as opaque as it is covered. Tens of thousands
 * of rectangles cost a canvas more than a frame, as paths and one by one; written into its pixels they take a part of one.
 */
export function paintCells(
  picture: Pick<ImageData, 'data' | 'width' | 'height'>,
  options: {
    map: FleetMap;
    layout: MapLayout;
    cells: ColouredCells;
    /** Scale in pixels of the picture. */
    view: MapView;
    /** By class. */
    inks: readonly CellInk[];
    /** Between two lines of a hatching, in pixels of the picture. */
    hatchEvery: number;
    /** Groups that are painted pale. */
    dimmed: ReadonlySet<number>;
  },
): void {
  const { map, layout, cells, view, dimmed, hatchEvery } = options;
  const { nodeX, nodeY, nodeWidth, firstCell, cellX, cellWidth } = layout;
  const inks = options.inks.map(({ colour, hatch }) => ({
    colour: pixelOf(colour),
    hatch: hatch === undefined ? undefined : pixelOf(hatch),
  }));
  const { width, height } = picture;
  const pixels = new Uint32Array(
    ...[picture.data.buffer, picture.data.byteOffset, width * height],
  );
  const { scale } = view;
  for (let node = 0; node < nodeX.length; node++) {
    const top = (nodeY[node] - view.y) * scale;
    const bottom = top + CELL_HEIGHT * scale;
    const left = (nodeX[node] - view.x) * scale;
    const isSeen =
      bottom > 0 &&
      top < height &&
      left + nodeWidth[node] * scale > 0 &&
      left < width;
    if (!isSeen) continue;
    const opacity = dimmed.has(map.nodes.group[node]) ? PALE : 1;
    const [firstRow, lastRow] = span(top, bottom, height);
    for (let cell = firstCell[node]; cell < firstCell[node + 1]; cell++) {
      const from = left + cellX[cell] * scale;
      const to = from + cellWidth[cell] * scale;
      const [first, last] = span(from, to, width);
      const { colour, hatch } = inks[cells.classOf[cell]];
      const whole = withAlpha(colour, opacity);
      for (let row = firstRow; row < lastRow; row++) {
        const line = row * width;
        const covered = opacity * coverage(row, top, bottom);
        const middle = covered === opacity ? whole : withAlpha(colour, covered);
        for (let column = first; column < last; column++) {
          const edge = coverage(column, from, to);
          const isLine =
            hatch !== undefined && (row + column) % hatchEvery === 0;
          let pixel = middle;
          if (isLine) pixel = withAlpha(hatch, covered * edge);
          else if (edge < 1) pixel = withAlpha(colour, covered * edge);
          const at = line + column;
          // Where two cells share a pixel, it is of the one that has more of it.
          if (pixel >>> 24 >= pixels[at] >>> 24) pixels[at] = pixel;
        }
      }
    }
  }
}

/** The first pixel that is covered from `from` to `to`, and the one after the last. */
function span(from: number, to: number, size: number): [number, number] {
  return [Math.max(0, Math.floor(from)), Math.min(size, Math.ceil(to))];
}

/** How much of a pixel is covered, 0 to 1. */
function coverage(pixel: number, from: number, to: number): number {
  if (from <= pixel && to >= pixel + 1) return 1;
  return Math.min(pixel + 1, to) - Math.max(pixel, from);
}

/** Without its opacity, as `ImageData` keeps it on machines that put the least byte first, as all that run a browser do. */
function pixelOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return red | (green << 8) | (blue << 16);
}

function withAlpha(colour: number, opacity: number): number {
  return (colour | (Math.round(opacity * 255) << 24)) >>> 0;
}
