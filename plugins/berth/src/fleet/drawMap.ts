import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { CellClass, ColouredCells } from './colourCells';
import { CELL_HEIGHT, MapLayout } from './MapLayout';
import { OWNER_COLOURS } from './mapPalette';
import { paintCells } from './paintCells';

/** Between two lines of a hatching, in CSS pixels. */
const HATCH = 4;

/** Colours of the page. */
export interface MapInks {
  free: string;
  others: string;
  moreOwners: string;
  allocated: string;
  /** By step. */
  utilisation: readonly string[];
  hatch: string;
  text: string;
  focus: string;
}

/** What part of the map is seen: the point of the map at the upper left corner, and how much larger it is drawn. */
export interface MapView {
  x: number;
  y: number;
  scale: number;
}

export function inkOf(cellClass: CellClass, inks: MapInks): string {
  switch (cellClass.kind) {
    case 'owner':
      return OWNER_COLOURS[cellClass.place];
    case 'utilisation':
      return inks.utilisation[cellClass.step];
    case 'others':
      return inks.others;
    case 'moreOwners':
      return inks.moreOwners;
    case 'allocated':
      return inks.allocated;
    default:
      return inks.free;
  }
}

/** Hatched: not to be used, or not known. */
export function isHatched({ kind }: CellClass): boolean {
  return kind === 'unusable' || kind === 'unmeasured';
}

/** Draws what is seen of a map, and nothing else of it. */
export function drawMap(
  context: CanvasRenderingContext2D,
  options: {
    map: FleetMap;
    layout: MapLayout;
    cells: ColouredCells;
    inks: MapInks;
    view: MapView;
    /** Of the canvas, in CSS pixels. */
    width: number;
    height: number;
    pixelRatio: number;
    blockName: (group: number) => string;
    focused?: number;
    /** Groups that are drawn pale. */
    dimmed: ReadonlySet<number>;
  },
): void {
  const { map, layout, cells, inks, view, dimmed, pixelRatio } = options;
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const pixels = context.createImageData(width, height);
  paintCells(pixels, {
    ...{ map, layout, cells, dimmed },
    view: { ...view, scale: view.scale * pixelRatio },
    inks: cells.classes.map(cellClass => ({
      colour: inkOf(cellClass, inks),
      hatch: isHatched(cellClass) ? inks.hatch : undefined,
    })),
    hatchEvery: Math.round(HATCH * pixelRatio),
  });
  context.putImageData(pixels, 0, 0);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.scale(view.scale, view.scale);
  context.translate(-view.x, -view.y);
  drawTitles(context, options);
  drawFocus(context, options);
}

function drawTitles(
  context: CanvasRenderingContext2D,
  options: Pick<Parameters<typeof drawMap>[1], 'layout' | 'inks' | 'blockName'>,
): void {
  const { layout, inks, blockName } = options;
  context.fillStyle = inks.text;
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'top';
  for (const { group, x, y, width } of layout.blocks) {
    context.fillText(shortened(context, blockName(group), width), x, y);
  }
}

function shortened(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
): string {
  let kept = text;
  while (kept.length > 1 && context.measureText(kept).width > width) {
    kept = `${kept.slice(0, -2)}…`;
  }
  return kept;
}

function drawFocus(
  context: CanvasRenderingContext2D,
  options: Pick<
    Parameters<typeof drawMap>[1],
    'map' | 'layout' | 'inks' | 'focused' | 'view'
  >,
): void {
  const { map, layout, inks, focused, view } = options;
  if (focused === undefined || focused >= layout.cellX.length) return;
  const node = map.devices.node[layout.cellDevice[focused]];
  context.strokeStyle = inks.focus;
  context.lineWidth = 2 / view.scale;
  context.strokeRect(
    layout.nodeX[node] + layout.cellX[focused] - 1,
    layout.nodeY[node] - 1,
    layout.cellWidth[focused] + 2,
    CELL_HEIGHT + 2,
  );
}
