import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { englishWords } from '../__testUtils__/words';
import { clusterDoubts, utilisationDoubt } from './clusterDoubts';

const NOW = new Date(2026, 10, 20, 14, 20).getTime();
const words = { ...englishWords(), locale: 'en-GB' };
const trouble = { code: 'timeout', message: '' } as const;
const stale: Freshness = {
  status: 'stale',
  since: new Date(2026, 10, 20, 14, 2).toISOString(),
  trouble,
};
const named = (name: string, freshness: Freshness) => ({ name, freshness });

describe('what is not known of clusters', () => {
  it('is nothing where all are live', () => {
    expect(
      clusterDoubts([named('tokyo', { status: 'live' })], words, NOW),
    ).toEqual([]);
  });

  it('is told apart from what is of an earlier time, each with its reason', () => {
    expect(
      clusterDoubts(
        [
          named('tokyo', { status: 'live' }),
          named('osaka', stale),
          named('kyoto', { status: 'forbidden' }),
          { ...named('kobe', { status: 'loading' }), title: 'Kobe' },
          named('nara', { status: 'unreachable', trouble }),
        ],
        words,
        NOW,
      ),
    ).toEqual([
      'Not known, or not all of it: kyoto (not allowed), Kobe (loading) and nara (not asked: API timed out).',
      'Not as it is now: osaka (as of 14:02: API timed out).',
    ]);
  });

  it('names a few of many, and counts the others', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      named(`c${at}`, { status: 'loading' }),
    );
    const [line] = clusterDoubts(many, words, NOW);
    expect(line).toMatch(/c4 \(loading\) and 45 more\.$/);
    const [six] = clusterDoubts(many.slice(0, 6), words, NOW);
    expect(six).toMatch(/c5 \(loading\)\.$/);
  });

  it('says where nobody measures GPUs, and where that is not configured', () => {
    expect(
      utilisationDoubt(
        [
          named('tokyo', { status: 'live' }),
          named('osaka', { status: 'notAsked' }),
          named('nara', stale),
        ],
        words,
        NOW,
      ),
    ).toBe(
      'How busy GPUs are is not known now: osaka (no Prometheus configured) and nara (as of 14:02: API timed out).',
    );
    expect(
      utilisationDoubt([named('tokyo', { status: 'live' })], words, NOW),
    ).toBeUndefined();
  });
});
