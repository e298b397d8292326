import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { fleet } from '../__fixtures__/fleet';
import { fleetTotals } from './fleetTotals';
import { knowledgeOf } from './knowledge';

const trouble = { code: 'timeout', message: '' } as const;
const of = (...statuses: Array<Freshness['status']>) =>
  statuses.map(status => ({
    freshness: { status, since: '2026-11-20T05:02:00Z', trouble } as Freshness,
  }));

describe('how much of some clusters is known', () => {
  it.each([
    ['whole', of('live', 'read')],
    ['whole', of()],
    ['part', of('live', 'loading')],
    ['part', of('live', 'stale')],
    ['part', of('stale')],
    ['nothing', of('loading', 'forbidden', 'unreachable', 'tooLarge')],
  ])('%s', (knowledge, clusters) => {
    expect(knowledgeOf(clusters)).toBe(knowledge);
  });

  it('is added up where it is known, now or from a time that is named, and nowhere else', () => {
    const { clusters } = fleet();
    const as = (status: Freshness['status']) =>
      fleetTotals({
        clusters: [{ ...clusters[0], freshness: of(status)[0].freshness }],
      }).total;
    expect(as('stale')).toBe(96);
    expect(as('forbidden')).toBe(0);
    expect(as('loading')).toBe(0);
  });
});
