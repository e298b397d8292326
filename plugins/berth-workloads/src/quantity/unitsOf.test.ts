import { unitsOf } from './unitsOf';

describe('unitsOf', () => {
  it.each([
    ['8', 8],
    [8, 8],
    ['1k', 1000],
    ['1500m', 2],
    ['0', 0],
  ])('counts %p as %p', (quantity, units) => {
    expect(unitsOf(quantity)).toBe(units);
  });

  it.each(['-1', '9007199254740993', 'all', undefined])(
    'does not count %p',
    quantity => {
      expect(unitsOf(quantity)).toBeUndefined();
    },
  );
});
