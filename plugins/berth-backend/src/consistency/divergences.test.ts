import { divergences } from './divergences';

const map = (...entries: Array<[string, string]>) => new Map(entries);

describe('divergences', () => {
  const held = { objects: map(['a', '1'], ['b', '2']), quarantined: map() };

  it.each<[string, Map<string, string>, number]>([
    ['the same', map(['b', '2'], ['a', '1']), 0],
    ['another state', map(['a', '1'], ['b', '3']), 1],
    ['one that is held and gone', map(['a', '1']), 1],
    [
      'one that is there and not held',
      map(['a', '1'], ['b', '2'], ['c', '3']),
      1,
    ],
    ['everything', map(['c', '1'], ['d', '2']), 4],
  ])('counts %s', (_, theirs, count) => {
    expect(divergences(held, theirs)).toBe(count);
  });

  it('does not count what was left out as unreadable, and hides nothing else behind it', () => {
    const theirs = map(['a', '1'], ['b', '2'], ['c', '3'], ['d', '4']);
    const divergent = (...entries: Array<[string, string]>) =>
      divergences({ ...held, quarantined: map(...entries) }, theirs);
    expect(divergent(['c', '3'], ['d', '4'])).toBe(0);
    expect(divergent(['c', '3'])).toBe(1);
    expect(divergent(['x', '3'], ['y', '4'], ['z', '5'])).toBe(2);
    // What was unreadable has been changed since: it may be good now.
    expect(divergent(['c', '2'], ['d', '4'])).toBe(1);
  });
});
