import { ManualClock } from '../clock/ManualClock';
import { MemoryClusterViews } from './MemoryClusterViews';

const pod = {
  metadata: { name: 'a', namespace: 'default', uid: 'u' },
  spec: { containers: [] },
};

describe('MemoryClusterViews', () => {
  it('is loading until somebody says otherwise', () => {
    const cluster = new MemoryClusterViews().add({ name: 'tokyo' });
    expect(cluster.store('pods').freshness).toEqual({ status: 'loading' });
    cluster.setFreshness('pods', { status: 'live' });
    expect(cluster.store('pods').freshness).toEqual({ status: 'live' });
    expect(cluster.store('nodes').freshness).toEqual({ status: 'loading' });
  });

  it('changes its revision with content, freshness, clusters, troubles and what is still to come', () => {
    const views = new MemoryClusterViews();
    const seen = new Set([views.revision]);
    const note = () => seen.add(views.revision);
    const cluster = views.add({ name: 'tokyo' });
    note();
    cluster.store('pods').upsert(pod);
    note();
    cluster.setFreshness('pods', { status: 'live' });
    note();
    cluster.kubernetesVersion = 'v1.37.1';
    note();
    views.setTroubles([{ source: 's', message: 'm' }]);
    note();
    views.remove('tokyo');
    note();
    views.setSettled(false);
    note();
    views.setSettled(false);
    note();
    expect(seen.size).toBe(8);
  });

  it('has other revisions in another life', () => {
    expect(new MemoryClusterViews().revision).not.toBe(
      new MemoryClusterViews().revision,
    );
  });

  it('tells of a change in any cluster, and not of removed ones', () => {
    const clock = new ManualClock();
    const views = new MemoryClusterViews({ clock });
    const cluster = views.add({ name: 'tokyo' });
    const listener = jest.fn();
    clock.advance(1_000);
    views.onChange(listener);
    cluster.store('pods').upsert(pod);
    clock.advance(0);
    expect(listener).toHaveBeenCalledTimes(1);

    views.remove('tokyo');
    clock.advance(1_000);
    listener.mockClear();
    cluster.store('pods').clear();
    clock.advance(1_000);
    expect(listener).not.toHaveBeenCalled();
    expect(views.get('tokyo')).toBeUndefined();
  });

  it('keeps the order it is given', () => {
    const views = new MemoryClusterViews();
    ['c', 'a', 'b'].forEach(name => views.add({ name }));
    views.arrange(['a', 'b']);
    expect(views.list().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});
