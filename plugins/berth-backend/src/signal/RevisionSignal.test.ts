import { mockServices } from '@backstage/backend-test-utils';
import type { SignalPayload } from '@backstage/plugin-signals-node';
import { eventually } from '../__fixtures__/eventually';
import { ManualClock } from '../clock/ManualClock';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { LocalRevisions } from './LocalRevisions';
import { RevisionSignal } from './RevisionSignal';
import { SignalPace } from './SignalPace';

const INTERVAL_MS = 200;

describe('RevisionSignal', () => {
  function setUp(publish?: () => Promise<void>) {
    const clock = new ManualClock();
    const views = new MemoryClusterViews({ clock });
    const published: Array<{ at: number; payload: SignalPayload }> = [];
    const logger = mockServices.logger.mock();
    const pace: Pick<SignalPace, 'next'> = {
      next: () => ({ spreadMs: 40, intervalMs: INTERVAL_MS }),
    };
    const stop = RevisionSignal.start({
      revisions: new LocalRevisions(views),
      signals: {
        async publish(payload) {
          published.push({ at: clock.monotonic(), payload });
          await publish?.();
        },
      },
      pace: pace as SignalPace,
      clock,
      logger,
    });
    return { clock, views, published, logger, stop };
  }

  it('says nothing while nothing changes', () => {
    const { clock, published } = setUp();
    clock.advance(60_000);
    expect(published).toEqual([]);
  });

  it('tells everybody at once the revision and how to ask for it, and nothing else', () => {
    const { clock, views, published } = setUp();
    views.add({ name: 'tokyo' });
    clock.advance(1);
    expect(published.map(({ payload }) => payload)).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: 'berth:revision',
        message: { revision: views.revision, spreadMs: 40 },
      },
    ]);
  });

  it('gathers a burst into few messages', () => {
    const { clock, views, published } = setUp();
    const cluster = views.add({ name: 'tokyo' });
    for (let i = 0; i < 15; i++) {
      cluster.freshnessChanged();
      clock.advance(10);
    }
    clock.advance(5_000);
    expect(published.length).toBeLessThanOrEqual(2);
    expect(published.at(-1)?.payload.message).toEqual({
      revision: views.revision,
      spreadMs: 40,
    });
  });

  it('keeps its pace in a storm, and tells of its last change', () => {
    const { clock, views, published } = setUp();
    const cluster = views.add({ name: 'tokyo' });
    for (let i = 0; i < 1_000; i++) {
      cluster.freshnessChanged();
      clock.advance(10);
    }
    const lastChange = clock.monotonic();
    clock.advance(5_000);

    const times = published.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - times[index]);
    expect(times.length).toBeGreaterThanOrEqual(45);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(INTERVAL_MS);
    expect(times.at(-1)! - lastChange).toBeLessThanOrEqual(INTERVAL_MS + 100);
    expect(published.at(-1)?.payload.message).toEqual({
      revision: views.revision,
      spreadMs: 40,
    });
  });

  it('goes on after a message that could not be sent', async () => {
    const { clock, views, published, logger } = setUp(async () => {
      throw new Error('no bus');
    });
    const cluster = views.add({ name: 'tokyo' });
    clock.advance(2_000);
    cluster.freshnessChanged();
    clock.advance(2_000);
    expect(published).toHaveLength(2);
    await eventually(() => expect(logger.warn).toHaveBeenCalledTimes(2));
  });

  it('says nothing any more once stopped', () => {
    const { clock, views, published, stop } = setUp();
    const cluster = views.add({ name: 'tokyo' });
    clock.advance(INTERVAL_MS / 2);
    expect(published).toHaveLength(1);
    cluster.freshnessChanged();
    clock.advance(INTERVAL_MS / 4);
    stop();
    clock.advance(5_000);
    expect(published).toHaveLength(1);
  });
});
