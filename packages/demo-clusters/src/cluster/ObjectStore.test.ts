import { namespaces, pods } from '../kinds';
import { namespace } from '../objects/namespace';
import { podTemplate } from '../objects/podTemplate';
import { Random } from '../random';
import { ObjectStore } from './ObjectStore';

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };

function newStore(historyLength = 100) {
  return new ObjectStore({
    clock,
    random: new Random(7),
    kinds: [namespaces, pods],
    historyLength,
  });
}

function addPod(store: ObjectStore, name: string) {
  const { metadata, spec } = podTemplate({
    name: 'c',
    image: 'x',
    labels: {},
    cpu: '1',
    memory: '1Gi',
  });
  return store.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'n', ...metadata },
    spec,
    status: { phase: 'Pending' },
  });
}

const names = (objects?: Array<{ metadata: { name: string } }>) =>
  objects?.map(o => o.metadata.name);

describe('ObjectStore', () => {
  it('completes metadata as the API server does', () => {
    const pod = addPod(newStore(), 'a');
    expect(pod.metadata).toMatchObject({
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      resourceVersion: '1001',
      creationTimestamp: '2026-11-22T09:00:00Z',
      generation: 1,
    });
  });

  it('counts the generation with the spec alone', () => {
    const store = newStore();
    const pod = addPod(store, 'a');
    const running = store.update(pods, {
      ...pod,
      status: { phase: 'Running' },
    });
    expect(running.metadata.generation).toBe(1);
    const moved = store.update(pods, {
      ...running,
      spec: { ...running.spec, nodeName: 'x' },
    });
    expect(moved.metadata.generation).toBe(2);
  });

  it('takes no resourceVersion for an update that changes nothing', () => {
    const store = newStore();
    const pod = addPod(store, 'a');
    expect(store.update(pods, { ...pod, spec: { ...pod.spec } })).toBe(pod);
    expect(store.resourceVersion).toBe(1001);
  });

  it('gives back every state that it remembers', () => {
    const store = newStore();
    const first = addPod(store, 'b');
    const one = store.resourceVersion;
    addPod(store, 'a');
    const two = store.resourceVersion;
    store.update(pods, { ...first, status: { phase: 'Running' } });
    store.delete(pods, { namespace: 'n', name: 'b' });
    store.create(namespaces, namespace('other'));

    expect(names(store.listAt(pods, one))).toEqual(['b']);
    expect(names(store.listAt(pods, two))).toEqual(['a', 'b']);
    expect(store.listAt(pods, two)?.[1].status.phase).toBe('Pending');
    expect(names(store.list(pods))).toEqual(['a']);
    expect(store.since(pods, two)?.map(c => c.type)).toEqual([
      'MODIFIED',
      'DELETED',
    ]);
  });

  it('forgets the oldest changes, and says so', () => {
    const store = newStore(10);
    const before = store.resourceVersion;
    for (let i = 0; i < 20; i++) addPod(store, `p${i}`);
    expect(store.since(pods, before)).toBeUndefined();
    expect(store.listAt(pods, before)).toBeUndefined();
    const recent = store.resourceVersion - 5;
    expect(store.since(pods, recent)).toHaveLength(5);
  });

  it('forgets everything when it is compacted', () => {
    const store = newStore();
    const before = store.resourceVersion;
    addPod(store, 'a');
    store.compact();
    expect(store.since(pods, before)).toBeUndefined();
    expect(store.since(pods, store.resourceVersion)).toEqual([]);
  });

  it('refuses to create what is there', () => {
    const store = newStore();
    addPod(store, 'a');
    expect(() => addPod(store, 'a')).toThrow('"n/a" exists already');
  });
});
