import {
  PointerEvent,
  RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MapView } from './drawMap';
import type { MapLayout } from './MapLayout';
import {
  boundView,
  isMoreThanSeen,
  pinchView,
  Point,
  viewOf,
  wheelFactor,
  wholeView,
  zoomView,
} from './mapView';

/** Less is a click of a hand that trembles. */
const DRAG_FROM = 4;

/** What part of the map is seen, and how to move it. */
export function useMapView(options: {
  canvas: RefObject<HTMLElement>;
  layout: Pick<MapLayout, 'width' | 'height'>;
  width: number;
  height: number;
}) {
  const { canvas, layout, width, height } = options;
  const sizes = useMemo(
    () => ({ map: layout, width, height }),
    [layout, width, height],
  );
  const [wanted, setWanted] = useState<MapView>({ x: 0, y: 0, scale: 1 });
  // A map that has changed its size may not have what was seen of it.
  const view = useMemo(() => boundView(wanted, sizes), [wanted, sizes]);
  const gesture = useRef({ held: new Map<number, Point>(), hasMoved: false });

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
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // By itself the wheel scrolls the page, as over every map; pinching a touchpad comes as a wheel with Ctrl.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const around = placeOn(element, event);
      setWanted(former =>
        zoomView(boundView(former, sizes), wheelFactor(event), sizes, around),
      );
    };
    // React listens to wheels passively, and then the browser would make the whole page larger.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [canvas, sizes]);
  const drag = {
    start(event: PointerEvent<HTMLElement>) {
      const { held } = gesture.current;
      if (held.size === 0) gesture.current.hasMoved = false;
      held.set(event.pointerId, placeOf(event));
    },
    /** Whether the map is being dragged: by the mouse, by one finger, or by two that also make it larger or smaller. */
    move(event: PointerEvent<HTMLElement>): boolean {
      const { held } = gesture.current;
      const from = held.get(event.pointerId);
      if (!from || event.buttons === 0) return false;
      const to = placeOf(event);
      if (
        !gesture.current.hasMoved &&
        held.size === 1 &&
        Math.hypot(to.x - from.x, to.y - from.y) < DRAG_FROM
      ) {
        return false;
      }
      gesture.current.hasMoved = true;
      const [other] = [...held].flatMap(([id, place]) =>
        id === event.pointerId ? [] : [place],
      );
      held.set(event.pointerId, to);
      const { x, y, scale } = view;
      setWanted(
        other
          ? pinchView(view, [other, from], [other, to], sizes)
          : boundView(
              {
                scale,
                x: x - (to.x - from.x) / scale,
                y: y - (to.y - from.y) / scale,
              },
              sizes,
            ),
      );
      return true;
    },
    end(event: PointerEvent<HTMLElement>) {
      gesture.current.held.delete(event.pointerId);
    },
    /** Whether what ended was a drag and not a click. */
    hasMoved(): boolean {
      const { hasMoved } = gesture.current;
      gesture.current.hasMoved = false;
      return hasMoved;
    },
  };
  const isMore = isMoreThanSeen(view, sizes);
  return { view, isMore, zoomBy, fit, show, drag };
}

function placeOf(event: PointerEvent<HTMLElement>): Point {
  return placeOn(event.currentTarget, event);
}

function placeOn(
  element: HTMLElement,
  event: { clientX: number; clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
