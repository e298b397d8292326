import { listedService, serviceList } from '../__fixtures__/listedServices';
import { listedOnce, nextCursor, ServicePage, withPage } from './pages';

const page = (names: string[], next?: string) =>
  serviceList(
    names.map(name => listedService(name)),
    { next },
  );

const names = (pages: readonly ServicePage[]) =>
  listedOnce(pages).map(({ title }) => title);

describe('pages of a list', () => {
  it('knows what to ask for next, and nothing while it is on its way', () => {
    const first = withPage([{}], 0, page(['a'], 'a'));
    expect(nextCursor(first)).toBe('a');
    expect(nextCursor([...first, { cursor: 'a' }])).toBeUndefined();
    expect(nextCursor(withPage([{}], 0, page(['a'])))).toBeUndefined();
    expect(nextCursor([])).toBeUndefined();
  });

  it('begins the page after one anew where that one ends elsewhere, and shows it meanwhile', () => {
    const both = withPage(
      withPage([{}, { cursor: 'b' }], 0, page(['a', 'b'], 'b')),
      1,
      page(['c']),
    );
    const changed = withPage(both, 0, page(['a', 'x'], 'x'));
    expect(changed[1].cursor).toBe('x');
    expect(names(changed)).toEqual(['a', 'x', 'c']);
  });

  it('ends where a page says that it is the last', () => {
    const three = [{}, { cursor: 'a' }, { cursor: 'b' }];
    expect(withPage(three, 1, page(['b']))).toHaveLength(2);
  });

  it('lists a service once that moved between two answers', () => {
    const pages = withPage(
      withPage([{}, { cursor: 'b' }], 0, page(['a', 'b'], 'b')),
      1,
      page(['b', 'c']),
    );
    expect(names(pages)).toEqual(['a', 'b', 'c']);
  });
});
