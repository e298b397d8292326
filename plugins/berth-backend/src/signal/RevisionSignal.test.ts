import { mockServices } from '@backstage/backend-test-utils';
import type { SignalPayload } from '@backstage/plugin-signals-node';
import { eventually } from '../__fixtures__/eventually';
import { ManualClock } from '../clock/ManualClock';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { LocalRevisions } from './LocalRevisions';
import { RevisionSignal } from './RevisionSignal';

describe('RevisionSignal', () => {
  function setUp(publish?: () => Promise<void>) {
    const clock = new ManualClock();
    const views = new MemoryClusterViews({ clock });
    const published: Array<{ at: number; payload: SignalPayload }> = [];
    const logger = mockServices.logger.mock();
    const stop = RevisionSignal.start({
      revisions: new LocalRevisions(views),
      signals: {
        async publish(payload) {
          published.push({ at: clock.monotonic(), payload });
          await publish?.();
        },
      },
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

  it('tells everybody the revision, and nothing else', () => {
    const { clock, views, published } = setUp();
    views.add({ name: 'tokyo' });
    clock.advance(1_000);
    expect(published.map(({ payload }) => payload)).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: 'berth:revision',
        message: { revision: views.revision },
      },
    ]);
  });

  it('gathers a burst into one message', () => {
    const { clock, views, published } = setUp();
    const cluster = views.add({ name: 'tokyo' });
    for (let i = 0; i < 20; i++) {
      cluster.changed();
      clock.advance(10);
    }
    clock.advance(5_000);
    expect(published.length).toBeLessThanOrEqual(2);
    expect(published.at(-1)?.payload.message).toEqual({
      revision: views.revision,
    });
  });

  it('tells at most once a second in a storm, and of its last change within a second', () => {
    const { clock, views, published } = setUp();
    const cluster = views.add({ name: 'tokyo' });
    for (let i = 0; i < 1_000; i++) {
      cluster.changed();
      clock.advance(10);
    }
    const lastChange = clock.monotonic();
    clock.advance(5_000);

    const times = published.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - times[index]);
    expect(times.length).toBeGreaterThanOrEqual(9);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(times.at(-1)! - lastChange).toBeLessThanOrEqual(1_100);
    expect(published.at(-1)?.payload.message).toEqual({
      revision: views.revision,
    });
  });

  it('goes on after a message that could not be sent', async () => {
    const { clock, views, published, logger } = setUp(async () => {
      throw new Error('no bus');
    });
    const cluster = views.add({ name: 'tokyo' });
    clock.advance(2_000);
    cluster.changed();
    clock.advance(2_000);
    expect(published).toHaveLength(2);
    await eventually(() => expect(logger.warn).toHaveBeenCalledTimes(2));
  });

  it('says nothing any more once stopped', () => {
    const { clock, views, published, stop } = setUp();
    views.add({ name: 'tokyo' });
    clock.advance(100);
    stop();
    clock.advance(5_000);
    expect(published).toEqual([]);
  });
});
