import { PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { MapView } from './drawMap';
import type { MapLayout } from './MapLayout';
import { boundView, viewOf, wholeView, zoomView } from './mapView';

/** Less is a click of a hand that trembles. */
const DRAG_FROM = 4;

/** What part of the map is seen, and how to move it. */
export function useMapView(options: {
  layout: MapLayout;
  width: number;
  height: number;
}) {
  const { layout, width, height } = options;
  const sizes = useMemo(
    () => ({ map: layout, width, height }),
    [layout, width, height],
  );
  const [wanted, setWanted] = useState<MapView>({ x: 0, y: 0, scale: 1 });
  // A map that has changed its size may not have what was seen of it.
  const view = useMemo(() => boundView(wanted, sizes), [wanted, sizes]);
  const held = useRef<{ x: number; y: number; moved: boolean }>();

  const zoomBy = useCallback(
    (factor: number) => setWanted(zoomView(view, factor, sizes)),
    [view, sizes],
  );
  const fit = useCallback(() => setWanted(wholeView(sizes)), [sizes]);
  const show = useCallback(
    (place: Parameters<typeof viewOf>[1]) =>
      setWanted(viewOf(view, place, sizes)),
    [view, sizes],
  );
  const drag = {
    start(event: PointerEvent<HTMLElement>) {
      if (event.pointerType !== 'touch') {
        held.current = { x: event.clientX, y: event.clientY, moved: false };
      }
    },
    /** Whether the map is being dragged. */
    move(event: PointerEvent<HTMLElement>): boolean {
      const from = held.current;
      if (!from || event.buttons === 0) return false;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      if (!from.moved && Math.hypot(dx, dy) < DRAG_FROM) return false;
      held.current = { x: event.clientX, y: event.clientY, moved: true };
      const { x, y, scale } = view;
      setWanted(
        boundView({ scale, x: x - dx / scale, y: y - dy / scale }, sizes),
      );
      return true;
    },
    end() {
      if (!held.current?.moved) held.current = undefined;
    },
    /** Whether what ends now was a drag and not a click. */
    hasMoved(): boolean {
      const moved = held.current?.moved ?? false;
      held.current = undefined;
      return moved;
    },
  };
  return { view, zoomBy, fit, show, drag };
}
