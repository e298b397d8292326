import { cluster } from '../__fixtures__/builders';
import { englishWords } from '../__testUtils__/words';
import { freshnessPieces } from './freshnessPieces';

const NOW = new Date(2026, 10, 20, 14, 20).getTime();
const words = { ...englishWords(), locale: 'en-GB' };

function stale(name: string, hours: number, minutes: number) {
  return cluster(name, {
    freshness: {
      status: 'stale',
      since: new Date(2026, 10, 20, hours, minutes).toISOString(),
      trouble: { code: 'timeout', message: '' },
    },
  });
}

describe('freshnessPieces', () => {
  const texts = (...clusters: ReturnType<typeof cluster>[]) =>
    freshnessPieces(clusters, words, NOW).map(({ text }) => text);

  it('counts live clusters and names a single stale one', () => {
    expect(texts(cluster('a'), cluster('b'), stale('osaka', 14, 2))).toEqual([
      '2 clusters live',
      'osaka stale since 14:02',
    ]);
  });

  it('counts several stale ones and dates the oldest', () => {
    expect(texts(stale('a', 14, 2), stale('b', 13, 30))).toEqual([
      '2 stale, the oldest since 13:30',
    ]);
  });

  it('tells forbidden, unreachable and loading apart', () => {
    expect(
      texts(
        cluster('a', { freshness: { status: 'forbidden' } }),
        cluster('b', {
          freshness: {
            status: 'unreachable',
            trouble: { code: 'dns', message: '' },
          },
        }),
        cluster('c', { freshness: { status: 'loading' } }),
        cluster('d', { freshness: { status: 'loading' } }),
      ),
    ).toEqual(['a not allowed', 'b unreachable', '2 loading']);
  });
});
