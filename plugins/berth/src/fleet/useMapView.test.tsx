import { useRef } from 'react';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useMapView } from './useMapView';

const layout = { width: 1_000, height: 4_000 };

function Probe(props: { onClick: (isDrag: boolean) => void }) {
  const canvas = useRef<HTMLButtonElement>(null);
  const { view, drag } = useMapView({
    ...{ canvas, layout, width: 1_000, height: 500 },
  });
  return (
    <button
      ref={canvas}
      type="button"
      onPointerDown={drag.start}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.end}
      onClick={() => props.onClick(drag.hasMoved())}
    >
      {Math.round(view.x)},{Math.round(view.y)} ×{view.scale.toFixed(2)}
    </button>
  );
}

describe('useMapView', () => {
  const onClick = jest.fn();
  const map = () => screen.getByRole('button');
  const at = (pointerId: number, clientX: number, clientY: number) => ({
    ...{ pointerId, clientX, clientY, buttons: 1 },
  });
  const down = (...args: Parameters<typeof at>) =>
    fireEvent.pointerDown(map(), at(...args));
  const move = (...args: Parameters<typeof at>) =>
    fireEvent.pointerMove(map(), at(...args));
  const up = (pointerId: number) => fireEvent.pointerUp(map(), { pointerId });
  const wheel = (options: WheelEventInit) => {
    const event = createEvent.wheel(map(), {
      ...{ deltaY: -100, clientX: 500, clientY: 250 },
      ...options,
    });
    fireEvent(map(), event);
    return event;
  };

  beforeEach(() => {
    onClick.mockClear();
    render(<Probe onClick={onClick} />);
  });

  it('goes where the mouse drags it, and no further than its end', () => {
    down(1, 500, 400);
    move(1, 500, 300);
    expect(map()).toHaveTextContent('0,100 ×1.00');
    move(1, 500, 100);
    expect(map()).toHaveTextContent('0,300 ×1.00');
    move(1, 500, 9_000);
    expect(map()).toHaveTextContent('0,0 ×1.00');
    up(1);
    move(1, 500, 100);
    expect(map()).toHaveTextContent('0,0 ×1.00');
  });

  it('tells a click from a drag, and takes a hand that trembles for a click', () => {
    down(1, 500, 400);
    move(1, 502, 401);
    up(1);
    fireEvent.click(map());
    expect(onClick).toHaveBeenLastCalledWith(false);
    expect(map()).toHaveTextContent('0,0 ×1.00');

    down(1, 500, 400);
    move(1, 500, 300);
    up(1);
    fireEvent.click(map());
    expect(onClick).toHaveBeenLastCalledWith(true);
    fireEvent.click(map());
    expect(onClick).toHaveBeenLastCalledWith(false);
  });

  it('does not move under a mouse whose button went up elsewhere', () => {
    down(1, 500, 400);
    fireEvent.pointerMove(map(), { ...at(1, 500, 100), buttons: 0 });
    expect(map()).toHaveTextContent('0,0 ×1.00');
  });

  it('grows as two fingers part, and goes on under the one that stays', () => {
    down(1, 400, 200);
    down(2, 600, 200);
    move(1, 300, 200);
    move(2, 700, 200);
    // What was between them, 500,200, is there still.
    expect(map()).toHaveTextContent('250,100 ×2.00');
    up(1);
    move(2, 600, 200);
    expect(map()).toHaveTextContent('300,100 ×2.00');
    up(2);
    fireEvent.click(map());
    expect(onClick).toHaveBeenLastCalledWith(true);
  });

  it.each<[string, WheelEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['⌘', { metaKey: true }],
  ])('grows around the pointer as the wheel turns with %s', (_, key) => {
    const event = wheel(key);
    expect(event.defaultPrevented).toBe(true);
    expect(map()).toHaveTextContent('111,55 ×1.28');
  });

  it('leaves the wheel by itself to the page', () => {
    expect(wheel({}).defaultPrevented).toBe(false);
    expect(map()).toHaveTextContent('0,0 ×1.00');
  });
});
