import type { Trouble } from '@berth/backstage-plugin-berth-common';
import { freshnessOf } from './freshnessOf';
import type { Knowledge, Memory, ReflectorState } from './ReflectorState';

const epoch = Date.parse('2026-01-01T00:00:00Z');
const at = (ms: number) => ({ monotonic: ms, wall: epoch + ms });
const trouble: Trouble = { code: 'refused', message: 'no' };

function memory(knowledge: Knowledge, now?: Trouble): Memory {
  return {
    knowledge,
    failures: 0,
    refusals: 0,
    olderLists: 0,
    emptyCloses: 0,
    credential: 'trusted',
    permission: 'assumed',
    presence: 'assumed',
    bookmarks: 'expected',
    trouble: now,
  };
}
const held = (provenMs: number, connectedMs: number): Knowledge => ({
  status: 'held',
  resourceVersion: '1',
  listedVersion: '1',
  provenAt: at(provenMs),
  connectedAt: connectedMs,
});
const waiting = (knowledge: Knowledge, now?: Trouble): ReflectorState => ({
  phase: 'waiting',
  memory: memory(knowledge, now),
  next: { to: 'discovering' },
});
const watching = (
  seenMs: number,
  heard: 'nothing' | 'bookmarks' = 'bookmarks',
): ReflectorState => ({
  phase: 'watching',
  memory: memory(held(-60_000, -50_000)),
  version: 'v1',
  openedAt: 0,
  seenAt: at(seenMs),
  heard,
});

describe('freshnessOf', () => {
  it.each([-3_600_000, 3_600_000])(
    'is measured by the clock that only grows, when that of the machine jumps by %i ms (fault 28)',
    jump => {
      const now = { monotonic: 89_999, wall: epoch + 89_999 + jump };
      expect(freshnessOf(watching(0), now).freshness).toEqual({
        status: 'live',
      });
      const later = { monotonic: 90_000, wall: epoch + 90_000 + jump };
      expect(freshnessOf(watching(0), later).freshness).toMatchObject({
        status: 'stale',
        since: '2026-01-01T00:00:00.000Z',
      });
    },
  );

  it('is loading before the first answer', () => {
    expect(freshnessOf(waiting({ status: 'nothing' }), at(0))).toEqual({
      freshness: { status: 'loading' },
    });
  });

  it('is unreachable when there never was an answer', () => {
    expect(freshnessOf(waiting({ status: 'nothing' }, trouble), at(0))).toEqual(
      { freshness: { status: 'unreachable', trouble } },
    );
  });

  it.each(['forbidden', 'notInstalled'] as const)(
    'is %s whatever else is the matter',
    status => {
      expect(freshnessOf(waiting({ status }, trouble), at(0))).toEqual({
        freshness: { status },
      });
    },
  );

  it('is live for 90 s after the last sign of life of a watch', () => {
    expect(freshnessOf(watching(1_000), at(90_999))).toEqual({
      freshness: { status: 'live' },
      changesAt: 91_000,
    });
    expect(freshnessOf(watching(1_000), at(91_000)).freshness).toMatchObject({
      status: 'stale',
      since: '2026-01-01T00:00:01.000Z',
      trouble: { code: 'timeout' },
    });
  });

  it('is stale since before a watch that brought nothing but its head', () => {
    expect(
      freshnessOf(watching(0, 'nothing'), at(90_000)).freshness,
    ).toMatchObject({ status: 'stale', since: '2025-12-31T23:59:00.000Z' });
  });

  it('is live for 5 s without a watch, then stale since the last sign of life', () => {
    const gap = waiting(held(60_000, 70_000), trouble);
    expect(freshnessOf(gap, at(74_999))).toEqual({
      freshness: { status: 'live' },
      changesAt: 75_000,
    });
    expect(freshnessOf(gap, at(75_000))).toEqual({
      freshness: {
        status: 'stale',
        since: '2026-01-01T00:01:00.000Z',
        trouble,
      },
    });
  });

  it('gives no grace to a watch that was silent for too long when it broke', () => {
    const gap = waiting(held(0, 150_000), trouble);
    expect(freshnessOf(gap, at(150_000)).freshness.status).toBe('stale');
  });
});
