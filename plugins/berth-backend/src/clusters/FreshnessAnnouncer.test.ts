import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { ManualClock } from '../clock/ManualClock';
import { FreshnessAnnouncer } from './FreshnessAnnouncer';

const live: Freshness = { status: 'live' };
const loading: Freshness = { status: 'loading' };

describe('FreshnessAnnouncer', () => {
  const clock = new ManualClock();
  let endsAt: number | undefined;
  const announced: string[] = [];
  const announcer = new FreshnessAnnouncer({
    clock,
    read: () =>
      endsAt !== undefined && clock.monotonic() < endsAt
        ? { freshness: live, changesAt: endsAt }
        : { freshness: loading },
    onChange: ({ status }) => announced.push(status),
  });

  beforeEach(() => {
    announced.length = 0;
  });
  afterEach(() => announcer.stop());

  it('tells of a change once', () => {
    announcer.look();
    announcer.look();
    expect(announced).toEqual(['loading']);
  });

  it('tells when time alone changes it', () => {
    endsAt = clock.monotonic() + 90;
    announcer.look();
    clock.advance(89);
    expect(announced).toEqual(['live']);
    clock.advance(1);
    expect(announced).toEqual(['live', 'loading']);
  });

  it('waits on when the end was put off, with one timer', () => {
    endsAt = clock.monotonic() + 90;
    announcer.look();
    clock.advance(50);
    endsAt = clock.monotonic() + 90;
    announcer.look();
    expect(clock.pending).toBe(1);
    clock.advance(89);
    expect(announced).toEqual(['live']);
    clock.advance(1);
    expect(announced).toEqual(['live', 'loading']);
  });

  it('tells in time when the end comes nearer', () => {
    endsAt = clock.monotonic() + 90;
    announcer.look();
    endsAt = clock.monotonic() + 5;
    announcer.look();
    clock.advance(5);
    expect(announced).toEqual(['live', 'loading']);
  });

  it('leaves no timer behind', () => {
    endsAt = clock.monotonic() + 90;
    announcer.look();
    announcer.stop();
    expect(clock.pending).toBe(0);
  });
});
