import { standstill } from './standstill';

describe('standstill', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [0, false],
    [200, false],
    [201, true],
  ])('after %i ms: %p', (elapsed, expected) => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const isTooLong = standstill();
    now.mockReturnValue(1_000 + elapsed);
    expect(isTooLong()).toBe(expected);
  });
});
