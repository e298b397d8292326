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

/** Larger or smaller, around the middle of what is seen. */
export function zoomView(
  view: MapView,
  factor: number,
  sizes: MapSizes,
): MapView {
  const { scale } = boundView({ ...view, scale: view.scale * factor }, sizes);
  const middle = (at: number, seen: number) =>
    at + seen / view.scale / 2 - seen / scale / 2;
  return boundView(
    {
      ...{ scale, x: middle(view.x, sizes.width) },
      y: middle(view.y, sizes.height),
    },
    sizes,
  );
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
