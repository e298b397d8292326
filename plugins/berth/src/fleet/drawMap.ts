import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { CellClass, ColouredCells } from './colourCells';
import { CELL_HEIGHT, MapLayout, ROW_HEIGHT } from './MapLayout';
import { OWNER_COLOURS } from './mapPalette';

/** Opacity of what is not seen as it is now. */
const PALE = 0.4;

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

/** Draws what is seen of a map, and nothing else of it. All cells of one colour are one path. */
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
  const { map, layout, cells, inks, view, width, height, dimmed } = options;
  const { pixelRatio } = options;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.scale(view.scale, view.scale);
  context.translate(-view.x, -view.y);
  const clear = cells.classes.map(() => new Path2D());
  const pale = cells.classes.map(() => new Path2D());
  const bottom = view.y + height / view.scale;
  const right = view.x + width / view.scale;
  const { nodeX, nodeY, nodeWidth, firstCell, cellX, cellWidth } = layout;
  for (let node = 0; node < nodeX.length; node++) {
    const x = nodeX[node];
    const y = nodeY[node];
    if (
      y + ROW_HEIGHT < view.y ||
      y > bottom ||
      x + nodeWidth[node] < view.x ||
      x > right
    ) {
      continue;
    }
    const paths = dimmed.has(map.nodes.group[node]) ? pale : clear;
    for (let cell = firstCell[node]; cell < firstCell[node + 1]; cell++) {
      const path = paths[cells.classOf[cell]];
      path.rect(x + cellX[cell], y, cellWidth[cell], CELL_HEIGHT);
    }
  }
  const hatch = hatching(context, inks.hatch);
  for (const [paths, opacity] of [
    [clear, 1],
    [pale, PALE],
  ] as const) {
    context.globalAlpha = opacity;
    cells.classes.forEach((cellClass, at) => {
      context.fillStyle = inkOf(cellClass, inks);
      context.fill(paths[at]);
      if (isHatched(cellClass) && hatch) {
        context.fillStyle = hatch;
        context.fill(paths[at]);
      }
    });
  }
  context.globalAlpha = 1;
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

const HATCH = 4;

function hatching(
  context: CanvasRenderingContext2D,
  colour: string,
): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = HATCH;
  tile.height = HATCH;
  const ink = tile.getContext('2d');
  if (!ink) return null;
  ink.strokeStyle = colour;
  ink.lineWidth = 1.2;
  ink.beginPath();
  for (const offset of [-HATCH, 0, HATCH]) {
    ink.moveTo(offset, HATCH);
    ink.lineTo(offset + HATCH, 0);
  }
  ink.stroke();
  return context.createPattern(tile, 'repeat');
}
