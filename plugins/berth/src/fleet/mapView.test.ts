import {
  boundView,
  isMoreThanSeen,
  pinchView,
  viewOf,
  wheelFactor,
  wholeView,
  zoomView,
} from './mapView';

const sizes = {
  map: { width: 1_000, height: 4_000 },
  width: 1_000,
  height: 500,
};

describe('what is seen of the map', () => {
  it('is never beside it', () => {
    expect(boundView({ x: -9, y: 9_999, scale: 1 }, sizes)).toEqual({
      ...{ x: 0, y: 3_500, scale: 1 },
    });
    expect(boundView({ x: 0, y: 0, scale: 99 }, sizes).scale).toBe(6);
    expect(boundView({ x: 0, y: 0, scale: 0 }, sizes).scale).toBe(0.125);
  });

  it('may be all of it, and no larger than it is', () => {
    expect(wholeView(sizes)).toEqual({ x: 0, y: 0, scale: 0.125 });
    const small = { ...sizes, map: { width: 100, height: 50 } };
    expect(wholeView(small)).toEqual({ x: 0, y: 0, scale: 1 });
    const none = { ...sizes, map: { width: 0, height: 0 } };
    expect(wholeView(none)).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('keeps its middle when it grows', () => {
    const before = { x: 0, y: 1_000, scale: 1 };
    const after = zoomView(before, 2, sizes);
    expect(after).toEqual({ x: 250, y: 1_125, scale: 2 });
    expect(zoomView(after, 0.5, sizes)).toEqual(before);
  });

  it('keeps the place in view around which it grows', () => {
    const before = { x: 100, y: 1_000, scale: 1 };
    const after = zoomView(before, 2, sizes, { x: 300, y: 400 });
    expect(after.scale).toBe(2);
    expect(after.x + 300 / 2).toBe(100 + 300);
    expect(after.y + 400 / 2).toBe(1_000 + 400);
  });

  it('grows as the wheel turns up, and never by a leap', () => {
    const factor = (deltaY: number, deltaMode = 0) =>
      wheelFactor({ deltaY, deltaMode });
    expect(factor(0)).toBe(1);
    expect(factor(-100)).toBeCloseTo(1.284);
    expect(factor(-100) * factor(100)).toBeCloseTo(1);
    expect(factor(3, 1)).toBeCloseTo(factor(48));
    expect(factor(-1e9)).toBe(2);
    expect(factor(1, 2)).toBe(0.5);
  });

  it('goes with two fingers, and grows as they part', () => {
    const before = { x: 100, y: 1_000, scale: 1 };
    const fingers = (a: number, b: number, y = 200) =>
      [
        { x: a, y },
        { x: b, y },
      ] as const;
    const after = pinchView(
      before,
      fingers(400, 600),
      fingers(300, 700),
      sizes,
    );
    // What was at 500, 200 of the canvas is there still.
    expect(after.scale).toBe(2);
    expect(after.x + 500 / 2).toBe(100 + 500);
    expect(after.y + 200 / 2).toBe(1_000 + 200);
    expect(
      pinchView(before, fingers(400, 600), fingers(400, 600, 150), sizes),
    ).toEqual({ x: 0, y: 1_050, scale: 1 });
    expect(
      pinchView(before, fingers(500, 500), fingers(500, 500), sizes).scale,
    ).toBe(1);
  });

  it('may be all of the map, or not', () => {
    expect(isMoreThanSeen({ x: 0, y: 0, scale: 1 }, sizes)).toBe(true);
    expect(isMoreThanSeen(wholeView(sizes), sizes)).toBe(false);
  });

  it('moves no more than it must to show a place', () => {
    const at = (y: number) => ({ x: 10, y, width: 8, height: 8 });
    const view = { x: 0, y: 1_000, scale: 1 };
    expect(viewOf(view, at(1_200), sizes)).toEqual(view);
    expect(viewOf(view, at(900), sizes).y).toBe(900);
    expect(viewOf(view, at(1_600), sizes).y).toBe(1_108);
  });
});
