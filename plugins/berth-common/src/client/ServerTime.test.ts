/** @jest-environment node */

import { ServerTime } from './ServerTime';

const HOUR_MS = 3_600_000;
const NOON = Date.parse('2026-11-29T12:00:00Z');

describe('ServerTime (fault 28)', () => {
  let time: ServerTime;

  beforeEach(() => {
    jest.useFakeTimers({ now: NOON });
    time = new ServerTime();
  });

  afterEach(() => jest.useRealTimers());

  /** An answer that takes so long, and is dated by the server half way. */
  function answer(options: { aheadMs: number; roundTripMs?: number }): void {
    const { aheadMs, roundTripMs = 0 } = options;
    const askedAt = Date.now();
    const dated = new Date(askedAt + roundTripMs / 2 + aheadMs);
    jest.setSystemTime(askedAt + roundTripMs);
    time.learn(dated.toUTCString(), askedAt);
  }

  const difference = () => time.now() - Date.now();

  it('is the own time until something is told', () => {
    expect(difference()).toBe(0);
  });

  it.each([[HOUR_MS], [-HOUR_MS], [20_000]])(
    'knows a clock that differs by %d ms, to the second',
    aheadMs => {
      answer({ aheadMs, roundTripMs: 3_000 });
      expect(Math.abs(difference() - aheadMs)).toBeLessThanOrEqual(500);
    },
  );

  it.each([[0], [3_000], [-4_000]])(
    'takes %d ms for no difference',
    aheadMs => {
      answer({ aheadMs });
      expect(difference()).toBe(0);
    },
  );

  it('learns nothing from an answer that took long, or came before it was asked for', () => {
    answer({ aheadMs: HOUR_MS });
    const known = difference();
    answer({ aheadMs: 2 * HOUR_MS, roundTripMs: 30_000 });
    answer({ aheadMs: 2 * HOUR_MS, roundTripMs: -HOUR_MS });
    expect(difference()).toBe(known);
  });

  it.each([[null], ['yesterday']])('learns nothing from %p', date => {
    time.learn(date, Date.now());
    expect(difference()).toBe(0);
  });

  it('keeps what it knows of a clock that is about as wrong as before', () => {
    answer({ aheadMs: HOUR_MS });
    const known = time.aheadMs;
    answer({ aheadMs: HOUR_MS + 4_000 });
    expect(time.aheadMs).toBe(known);
    answer({ aheadMs: HOUR_MS + 20_000 });
    expect(time.aheadMs).toBeGreaterThan(known);
  });

  it('follows a clock that is put right', () => {
    answer({ aheadMs: HOUR_MS });
    answer({ aheadMs: 0 });
    expect(difference()).toBe(0);
  });
});
