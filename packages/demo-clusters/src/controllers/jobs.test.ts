import { formatIndexes } from './jobs';

describe('formatIndexes', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[0, 1, 2, 5], '0-2,5'],
    [[10, 9, 2, 1], '1-2,9-10'],
  ])('%j is %j', (indexes, text) => {
    expect(formatIndexes(indexes)).toBe(text);
  });
});
