import { pod } from '../__fixtures__/kubernetesObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { ChangedObjects } from './ChangedObjects';
import { FollowedRows } from './FollowedRows';
import { Slices } from '../clock/Slices';

function setUp() {
  const view = new MemoryClusterViews().add({ name: 'tokyo' });
  return { view, pods: view.store('pods') };
}

describe('ChangedObjects', () => {
  it('are all at first, and then those that change, each once', () => {
    const { pods } = setUp();
    const changed = new ChangedObjects(pods);
    pods.upsert(pod({ name: 'before' }));
    expect(changed.takeAll()).toBe(true);
    expect([...changed.take()]).toEqual([]);
    const [a, b] = ['a', 'b'].map(name => pod({ name }));
    pods.upsert(a);
    pods.upsert(b);
    pods.upsert({ ...a });
    pods.remove(b.metadata.uid);
    expect(changed.takeAll()).toBe(false);
    expect([...changed.take()]).toEqual([a.metadata.uid, b.metadata.uid]);
    expect([...changed.take()]).toEqual([]);
  });

  it('are bounded while nobody looks, and rows are right when somebody does again', async () => {
    const { view, pods } = setUp();
    const rows = new FollowedRows(view);
    const changed = new ChangedObjects(pods);
    pods.upsert(pod({ name: 'gone' }));
    await rows.catchUp(new Slices());
    changed.takeAll();
    for (let at = 0; at < 5_000; at++) {
      const short = pod({ name: `job-${at}` });
      pods.upsert(short);
      pods.remove(short.metadata.uid);
      expect(changed.noted).toBeLessThanOrEqual(1_000);
    }
    pods.replaceAll(['a', 'b'].map(name => pod({ name })));
    await rows.catchUp(new Slices());
    expect(rows.bound.pods + rows.waiting.size).toBe(2);
    expect(changed.takeAll()).toBe(true);
  });
});
