import { SharedByKey } from './SharedByKey';

describe('SharedByKey', () => {
  it('makes one of each, ends it with its last user, and another after it', async () => {
    const ended: string[] = [];
    const shared = new SharedByKey<string>(async value => {
      ended.push(value);
    });
    let made = 0;
    const take = (key: string) => shared.take(key, () => `${key}${++made}`);

    const first = take('a');
    const second = take('a');
    const other = take('b');
    expect([first, second, other].map(({ value }) => value)).toEqual([
      ...['a1', 'a1', 'b2'],
    ]);

    await first.leave();
    expect(ended).toEqual([]);
    const ending = second.leave();
    // While it is being ended, too.
    expect(take('a').value).toBe('a3');
    await ending;
    expect(ended).toEqual(['a1']);
  });
});
