import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { LocalRevisions } from './LocalRevisions';

describe('LocalRevisions', () => {
  const views = new MemoryClusterViews();
  const revisions = new LocalRevisions(views);
  views.add({ name: 'tokyo' });
  const [life, number] = revisions.current.split('-');

  it.each([
    ['now', revisions.current, false],
    ['before', `${life}-${Number(number) - 1}`, false],
    ['after', `${life}-${Number(number) + 1}`, true],
    ['of another life', `other-${Number(number) + 1}`, false],
    ['unreadable', '%', false],
  ])('compares what is %s', (_, revision, isBehind) => {
    expect(revisions.isBehind(revision)).toBe(isBehind);
  });
});
