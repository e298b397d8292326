import type { MapView } from './drawMap';

const MOST = 6;

/** Of a map, and of the canvas that it is seen through. */
export interface MapSizes {
  map: { width: number; height: number };
  width: number;
  height: number;
}

/** Keeps the map in sight: not smaller than all of it needs to be, and no empty room beside it. */
export function boundView(view: MapView, sizes: MapSizes): MapView {
  const scale = Math.min(MOST, Math.max(wholeScale(sizes), view.scale));
  const limit = (at: number, size: number, seen: number) =>
    Math.max(0, Math.min(at, size - seen / scale));
  return {
    scale,
    x: limit(view.x, sizes.map.width, sizes.width),
    y: limit(view.y, sizes.map.height, sizes.height),
  };
}

/** All of the map, no larger than it is. */
export function wholeView(sizes: MapSizes): MapView {
  return { x: 0, y: 0, scale: wholeScale(sizes) };
}

function wholeScale({ map, width, height }: MapSizes): number {
  return map.width > 0 && map.height > 0
    ? Math.min(1, width / map.width, height / map.height)
    : 1;
}

/** A place on the canvas, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Larger or smaller, around a place that stays where it is: the middle of what is seen where none is named. */
export function zoomView(
  view: MapView,
  factor: number,
  sizes: MapSizes,
  around: Point = { x: sizes.width / 2, y: sizes.height / 2 },
): MapView {
  const { scale } = boundView({ ...view, scale: view.scale * factor }, sizes);
  const at = (axis: 'x' | 'y') =>
    view[axis] + around[axis] / view.scale - around[axis] / scale;
  return boundView({ scale, x: at('x'), y: at('y') }, sizes);
}

/** Of one turn of a wheel at most. */
const WHEEL_MOST = 2;
/** So much of a wheel makes the map e times as large, in px. */
const WHEEL_PIXELS = 400;
/** Of a wheel that turns by lines or pages, in px (`deltaMode`). */
const WHEEL_UNITS = [1, 16, 400];

/** How much larger a turn of the wheel makes the map: up is larger. */
export function wheelFactor({
  deltaY,
  deltaMode,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = deltaY * (WHEEL_UNITS[deltaMode] ?? 1);
  const factor = Math.exp(-pixels / WHEEL_PIXELS);
  return Math.min(WHEEL_MOST, Math.max(1 / WHEEL_MOST, factor));
}

/**
 * As two fingers that move take the map with them: what was between them stays there, and it grows as they part. Places are
 * those on the canvas.
 */
export function pinchView(
  view: MapView,
  from: readonly [Point, Point],
  to: readonly [Point, Point],
  sizes: MapSizes,
): MapView {
  const apart = ([a, b]: readonly [Point, Point]) =>
    Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const between = ([a, b]: readonly [Point, Point], axis: 'x' | 'y') =>
    (a[axis] + b[axis]) / 2;
  const { scale } = boundView(
    { ...view, scale: (view.scale * apart(to)) / apart(from) },
    sizes,
  );
  const at = (axis: 'x' | 'y') =>
    view[axis] + between(from, axis) / view.scale - between(to, axis) / scale;
  return boundView({ scale, x: at('x'), y: at('y') }, sizes);
}

/** Whether there is more of the map than is seen. */
export function isMoreThanSeen(
  { scale }: MapView,
  { map, width, height }: MapSizes,
): boolean {
  return map.width * scale > width + 1 || map.height * scale > height + 1;
}

/** Moved so that a place is seen. */
export function viewOf(
  view: MapView,
  place: { x: number; y: number; width: number; height: number },
  sizes: MapSizes,
): MapView {
  const into = (at: number, from: number, size: number, seen: number) =>
    Math.min(from, Math.max(at, from + size - seen / view.scale));
  return boundView(
    {
      scale: view.scale,
      x: into(view.x, place.x, place.width, sizes.width),
      y: into(view.y, place.y, place.height, sizes.height),
    },
    sizes,
  );
}
