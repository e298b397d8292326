import type {
  ClusterSummary,
  Freshness,
} from '@berth/backstage-plugin-berth-common';
import { clusterSummary } from '../__testUtils__/backend';
import { lastKnownAt } from './lastKnownAt';

const AT = Date.parse('2026-03-02T14:30:00Z');
const since = '2026-03-02T14:02:00Z';
const trouble = { code: 'timeout', message: 'no answer' } as const;
const stale: Freshness = { status: 'stale', since, trouble };
const live = clusterSummary('tokyo');

describe('lastKnownAt', () => {
  it.each<[string, ClusterSummary | undefined, boolean, number | undefined]>([
    ['live', live, false, undefined],
    ['backend offline', live, true, AT],
    ['stale', { ...live, freshness: stale }, false, Date.parse(since)],
    [
      'stale and backend offline',
      { ...live, freshness: stale },
      true,
      Date.parse(since),
    ],
    [
      'unreachable',
      { ...live, freshness: { status: 'unreachable', trouble } },
      false,
      AT,
    ],
    [
      'stale pods in a live cluster',
      { ...live, capabilities: { ...live.capabilities, pods: stale } },
      false,
      Date.parse(since),
    ],
    [
      'stale autoscalers, which the preview does not read',
      { ...live, capabilities: { ...live.capabilities, autoscalers: stale } },
      false,
      undefined,
    ],
    [
      'a time that cannot be read',
      { ...live, freshness: { ...stale, since: 'yesterday' } },
      false,
      AT,
    ],
    ['a cluster that is not in the list', undefined, false, AT],
  ])('%s', (_, summary, offline, expected) => {
    expect(lastKnownAt({ summary, answeredAt: AT, offline })).toBe(expected);
  });
});
