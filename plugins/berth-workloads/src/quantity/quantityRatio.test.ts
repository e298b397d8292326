import { quantityRatio } from './quantityRatio';

describe('quantityRatio', () => {
  it.each([
    ['500m', '1', 0.5],
    ['2Gi', '1Gi', 2],
    ['0', '30', 0],
    [90, 60, 1.5],
  ])('%p of %p is %p', (current, target, ratio) => {
    expect(quantityRatio(current, target)).toBe(ratio);
  });

  it.each([
    ['1', '0'],
    ['1', '-1'],
    ['much', '1'],
    [undefined, '1'],
  ])('%p of %p is not comparable', (current, target) => {
    expect(quantityRatio(current, target)).toBeUndefined();
  });
});
