import type { FleetMap } from '@berth/backstage-plugin-berth-common';

const CELL = 8;
const GAP = 2;
/** Between eight and eight, as they sit in a node. */
const GROUP_GAP = 3;
const GROUP = 8;
/** A slice or a replica; those of one GPU touch. */
const SLICE = 4;
const ROW = CELL + GAP;
const TITLE = 18;
const BLOCK_GAP = 18;
const MIN_ROWS = 12;
/** Of a block, width to height. */
const ASPECT = 1.4;

/** A block of nodes that share a value of the label. */
export interface MapBlock {
  /** Place among the groups; -1 of nodes without the label. */
  group: number;
  x: number;
  y: number;
  width: number;
  /** Its nodes fill columns of so many rows, each column as wide as this. */
  rows: number;
  rowWidth: number;
  /** Place of its first node in the order of rows, and how many there are. */
  first: number;
  count: number;
}

/** Of a cell that nobody holds. */
export const FREE = -1;
export const UNUSABLE = -2;

/**
 * Where every unit of every device is drawn, at scale 1, in pixels: rows are nodes, blocks are the values of the label. Cells of
 * a node are in the order of its devices, and of a device in the order in which they are held, free, unusable.
 */
export interface MapLayout {
  width: number;
  height: number;
  /** In the order in which they are read: line by line. */
  blocks: MapBlock[];
  /** By node: where its row begins, and its first cell; one more at the end. */
  nodeX: Float32Array;
  nodeY: Float32Array;
  nodeWidth: Float32Array;
  firstCell: Uint32Array;
  /** In the order in which rows are read: nodes by block, column and row. */
  order: Uint32Array;
  /** By cell. */
  cellX: Float32Array;
  cellWidth: Uint8Array;
  cellDevice: Uint32Array;
  /** Place among what is held; {@link FREE}, {@link UNUSABLE}. */
  cellHeld: Int32Array;
}

/** Lays a map out in blocks beside each other, as many as the width takes. */
export function layOutMap(map: FleetMap, width: number): MapLayout {
  const cells = layOutCells(map);
  const byGroup = nodesByGroup(map);
  const size = map.nodes.name.length;
  const nodeX = new Float32Array(size);
  const nodeY = new Float32Array(size);
  const order = new Uint32Array(size);
  const blocks: MapBlock[] = [];
  let placed = 0;
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  for (const [group, nodes] of byGroup) {
    const rowWidth =
      nodes.reduce((most, node) => Math.max(most, cells.nodeWidth[node]), 0) +
      BLOCK_GAP / 2;
    const rows = rowsOf(nodes.length, rowWidth, width);
    const columns = Math.ceil(nodes.length / rows);
    const blockWidth = columns * rowWidth;
    if (x > 0 && x + blockWidth > width) {
      x = 0;
      y += lineHeight + BLOCK_GAP;
      lineHeight = 0;
    }
    blocks.push({
      ...{ group, x, y, width: Math.max(blockWidth, 48) },
      ...{ rows, rowWidth, first: placed, count: nodes.length },
    });
    for (const [at, node] of nodes.entries()) {
      nodeX[node] = x + Math.floor(at / rows) * rowWidth;
      nodeY[node] = y + TITLE + (at % rows) * ROW;
      order[placed++] = node;
    }
    x += Math.max(blockWidth, 48) + BLOCK_GAP;
    lineHeight = Math.max(lineHeight, TITLE + rows * ROW);
  }
  const right = Math.max(0, ...blocks.map(block => block.x + block.width));
  const height = y + lineHeight;
  return { ...cells, nodeX, nodeY, order, blocks, width: right, height };
}

/** So many rows that a block is about as wide as high, and never wider than the page. */
function rowsOf(nodes: number, rowWidth: number, width: number): number {
  const square = Math.ceil(Math.sqrt((nodes * rowWidth) / (ROW * ASPECT)));
  const most = Math.max(1, Math.floor(width / rowWidth));
  return Math.min(nodes, Math.max(MIN_ROWS, square, Math.ceil(nodes / most)));
}

/** Groups by their name, nodes without the label last. */
function nodesByGroup({ nodes, groups }: FleetMap): Array<[number, number[]]> {
  const byGroup = new Map<number, number[]>();
  nodes.group.forEach((group, node) => {
    const known = byGroup.get(group);
    if (known) known.push(node);
    else byGroup.set(group, [node]);
  });
  const collator = new Intl.Collator('en', { numeric: true });
  return [...byGroup].sort(
    ([a], [b]) =>
      Number(a < 0) - Number(b < 0) || collator.compare(groups[a], groups[b]),
  );
}

function layOutCells({ nodes, devices, held }: FleetMap) {
  const count = devices.units.reduce((sum, units) => sum + units, 0);
  const size = nodes.name.length;
  const nodeWidth = new Float32Array(size);
  const firstCell = new Uint32Array(size + 1);
  const cellX = new Float32Array(count);
  const cellWidth = new Uint8Array(count);
  const cellDevice = new Uint32Array(count);
  const cellHeld = new Int32Array(count);
  let cell = 0;
  let nextHeld = 0;
  let node = 0;
  devices.node.forEach((owner, device) => {
    while (node < owner) firstCell[++node] = cell;
    const { units, unusable, perGpu } = {
      units: devices.units[device],
      unusable: devices.unusable[device],
      perGpu: devices.perGpu[device],
    };
    let x = nodeWidth[owner] > 0 ? nodeWidth[owner] + GROUP_GAP : 0;
    let left = 0;
    for (let unit = 0; unit < units; unit++, cell++) {
      while (left === 0 && held.device[nextHeld] === device) {
        left = held.units[nextHeld];
        nextHeld += 1;
      }
      const rest = unit >= units - unusable ? UNUSABLE : FREE;
      cellHeld[cell] = left > 0 ? nextHeld - 1 : rest;
      left = Math.max(0, left - 1);
      cellDevice[cell] = device;
      cellX[cell] = x;
      cellWidth[cell] = perGpu > 1 ? SLICE : CELL;
      x += cellWidth[cell] + gapAfter(unit, perGpu);
    }
    // Pods may hold more than there is, while a node changes.
    while (held.device[nextHeld] === device) nextHeld += 1;
    nodeWidth[owner] = x - GAP;
  });
  while (node < size) firstCell[++node] = cell;
  return { nodeWidth, firstCell, cellX, cellWidth, cellDevice, cellHeld };
}

function gapAfter(unit: number, perGpu: number): number {
  if (perGpu > 1) return (unit + 1) % perGpu === 0 ? GAP + 1 : 0.5;
  return (unit + 1) % GROUP === 0 ? GAP + GROUP_GAP : GAP;
}

/** The cell at a point, at scale 1; `undefined` beside all cells. */
export function cellAt(
  layout: MapLayout,
  x: number,
  y: number,
): number | undefined {
  const { nodeX, nodeWidth, firstCell, cellX, cellWidth } = layout;
  const node = nodeAt(layout, x, y);
  if (node === undefined) return undefined;
  const inX = x - nodeX[node];
  if (inX < 0 || inX > nodeWidth[node]) return undefined;
  for (let cell = firstCell[node]; cell < firstCell[node + 1]; cell++) {
    if (inX >= cellX[cell] && inX < cellX[cell] + cellWidth[cell] + GAP) {
      return cell;
    }
  }
  return undefined;
}

/** The block whose title is at a point, at scale 1: there is seldom room to draw all of it. */
export function titleAt(
  layout: Pick<MapLayout, 'blocks'>,
  x: number,
  y: number,
): MapBlock | undefined {
  const block = blockAt(layout, x, y);
  return block && x < block.x + block.width && y < block.y + TITLE
    ? block
    : undefined;
}

/** The node in whose place in its block a point is: of 5,000 nodes no pointer waits for the others. */
function nodeAt(
  { blocks, order }: MapLayout,
  x: number,
  y: number,
): number | undefined {
  const block = blockAt({ blocks }, x, y);
  if (!block) return undefined;
  const column = Math.floor((x - block.x) / block.rowWidth);
  const row = Math.floor((y - block.y - TITLE) / ROW);
  if (row < 0 || row >= block.rows) return undefined;
  const at = column * block.rows + row;
  return at < block.count ? order[block.first + at] : undefined;
}

/** The block to the left of which, and above which, a point is not, and no other block is nearer. */
function blockAt(
  { blocks }: Pick<MapLayout, 'blocks'>,
  x: number,
  y: number,
): MapBlock | undefined {
  const lowest = lastBlock(blocks, block => block.y <= y);
  if (!lowest) return undefined;
  const block = lastBlock(
    blocks,
    other => other.y < lowest.y || (other.y === lowest.y && other.x <= x),
  );
  return block?.y === lowest.y ? block : undefined;
}

/** The last of which something is so that is so of those before it, and of none after. */
function lastBlock(
  blocks: readonly MapBlock[],
  isSo: (block: MapBlock) => boolean,
): MapBlock | undefined {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isSo(blocks[middle])) from = middle + 1;
    else to = middle;
  }
  return blocks[from - 1];
}

/** Where a cell is, at scale 1. */
export function placeOfCell(
  layout: MapLayout,
  map: FleetMap,
  cell: number,
): { x: number; y: number; width: number; height: number } {
  const node = map.devices.node[layout.cellDevice[cell]];
  return {
    x: layout.nodeX[node] + layout.cellX[cell],
    y: layout.nodeY[node],
    width: layout.cellWidth[cell],
    height: CELL,
  };
}

export const CELL_HEIGHT = CELL;
