import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import fc from 'fast-check';
import { ObjectTable } from './ObjectTable';

function tableOf(...pods: Pod[]) {
  const onChange = jest.fn();
  const table = new ObjectTable<Pod>({
    freshness: () => ({ status: 'live' }),
    onChange,
  });
  pods.forEach(pod => table.upsert(pod));
  onChange.mockClear();
  return { table, onChange };
}

function podOf(
  name: string,
  uid: string,
  more: Partial<Pod['metadata']> = {},
): Pod {
  return {
    metadata: {
      name,
      namespace: 'default',
      uid,
      resourceVersion: '1',
      ...more,
    },
    spec: { containers: [] },
  };
}

const owner = (uid: string) => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  name: uid,
  uid,
});

describe('ObjectTable', () => {
  it('counts what is staged beside what is shown, and an object that stays the same for its places alone', () => {
    const { table } = tableOf(podOf('a', '1'), podOf('b', '2'));
    const shown = table.bytes;
    expect(table.stagedBytes).toBe(0);
    table.stage([podOf('a', '1'), podOf('b', '2')]);
    expect(table.stagedBytes).toBeLessThan(shown / 2);
    table.discardStaged();
    expect(table.stagedBytes).toBe(0);
    table.stage([podOf('c', '3'), podOf('d', '4')]);
    expect(table.stagedBytes).toBe(shown);
    expect(table.bytes).toBe(shown);
    table.showStaged();
    expect(table.stagedBytes).toBe(0);
    expect(table.bytes).toBe(shown);
  });

  it('shows nothing of what is staged before all of it is shown', () => {
    const { table, onChange } = tableOf(podOf('a', '1'), podOf('b', '2'));
    table.stage([podOf('c', '3')]);
    table.stage([podOf('a', '4')]);
    expect([...table.all()].map(({ metadata }) => metadata.uid)).toEqual([
      '1',
      '2',
    ]);
    expect(table.byName('default', 'c')).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();

    table.showStaged();
    expect([...table.all()].map(({ metadata }) => metadata.uid)).toEqual([
      '3',
      '4',
    ]);
    expect(table.byName('default', 'b')).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
    table.showStaged();
    expect(table.size).toBe(0);
  });

  it('forgets what was staged when it is discarded', () => {
    const { table } = tableOf();
    table.stage([podOf('a', '1')]);
    table.discardStaged();
    table.stage([podOf('b', '2')]);
    table.showStaged();
    expect([...table.all()]).toEqual([podOf('b', '2')]);
  });

  it('tells of a life that goes before it tells of the next of the same name', () => {
    const { table } = tableOf(podOf('a', '1'), podOf('b', '2'));
    const told: string[] = [];
    table.onObject((former, now) =>
      told.push(`${former?.metadata.uid} -> ${now?.metadata.uid}`),
    );
    table.replaceAll([podOf('b', '2'), podOf('a', '3')]);
    expect(told).toEqual(['1 -> undefined', 'undefined -> 3']);
  });

  it('finds an object by everything it is indexed by', () => {
    const pod = podOf('a', 'u1', {
      labels: { app: 'x', 'a/b': 'c' },
      ownerReferences: [owner('rs')],
    });
    const { table } = tableOf(pod);
    expect(table.byUid('u1')).toBe(pod);
    expect(table.byName('default', 'a')).toBe(pod);
    expect([...table.inNamespace('default')]).toEqual([pod]);
    expect([...table.byLabel('app', 'x')]).toEqual([pod]);
    expect([...table.byLabel('a/b', 'c')]).toEqual([pod]);
    expect([...table.ownedBy('rs')]).toEqual([pod]);
    expect([...table.byLabel('app', 'y')]).toEqual([]);
  });

  it('moves an object in its indexes when it changes', () => {
    const { table } = tableOf(podOf('a', 'u1', { labels: { app: 'x' } }));
    const changed = podOf('a', 'u1', {
      labels: { app: 'y' },
      resourceVersion: '2',
    });
    table.upsert(changed);
    expect([...table.byLabel('app', 'x')]).toEqual([]);
    expect([...table.byLabel('app', 'y')]).toEqual([changed]);
    expect(table.size).toBe(1);
  });

  it('lets a new life take the place of the former one of the same name', () => {
    const { table } = tableOf(podOf('a', 'first'));
    const second = podOf('a', 'second');
    table.upsert(second);
    expect(table.byUid('first')).toBeUndefined();
    expect(table.byName('default', 'a')).toBe(second);
    table.remove('first');
    expect(table.byName('default', 'a')).toBe(second);
  });

  it('keeps the identity of what a replacement repeats', () => {
    const same = podOf('a', 'u1');
    const { table, onChange } = tableOf(same, podOf('b', 'u2'));
    table.replaceAll([podOf('a', 'u1'), podOf('c', 'u3')]);
    expect(table.byUid('u1')).toBe(same);
    expect(table.byUid('u2')).toBeUndefined();
    expect(table.byUid('u3')).toBeDefined();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says nothing about a removal of what is not there', () => {
    const { table, onChange } = tableOf(podOf('a', 'u1'));
    table.remove('other');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is the same after any changes as a table that was filled with the result', () => {
    const pod = fc
      .record({
        name: fc.constantFrom('a', 'b'),
        life: fc.nat(2),
        resourceVersion: fc.nat(9).map(String),
        labels: fc.dictionary(
          fc.constantFrom('app', 'tier'),
          fc.constantFrom('x', 'y'),
        ),
        owners: fc.subarray(['rs1', 'rs2']),
      })
      .map(({ name, life, owners, ...more }) =>
        podOf(name, `${name}-${life}`, {
          ...more,
          ownerReferences: owners.map(owner),
        }),
      );
    const change = fc.oneof(
      pod.map(object => (table: ObjectTable<Pod>) => table.upsert(object)),
      pod.map(
        ({ metadata }) =>
          (table: ObjectTable<Pod>) =>
            table.remove(metadata.uid),
      ),
      fc
        .uniqueArray(pod, { selector: ({ metadata }) => metadata.name })
        .map(pods => (table: ObjectTable<Pod>) => table.replaceAll(pods)),
    );
    const look = (table: ObjectTable<Pod>) => ({
      labels: ['x', 'y'].flatMap(value =>
        ['app', 'tier'].map(key => new Set(table.byLabel(key, value))),
      ),
      owned: ['rs1', 'rs2'].map(uid => new Set(table.ownedBy(uid))),
      namespace: new Set(table.inNamespace('default')),
      names: ['a', 'b'].map(name => table.byName('default', name)),
      size: table.size,
    });
    fc.assert(
      fc.property(fc.array(change), changes => {
        const { table } = tableOf();
        changes.forEach(apply => apply(table));
        expect(look(table)).toEqual(look(tableOf(...table.all()).table));
      }),
    );
  });

  it('tells each object that comes, changes or goes, once', () => {
    const { table } = tableOf(podOf('a', '1'), podOf('b', '2'));
    const told: Array<[string | undefined, string | undefined]> = [];
    const nameOf = (pod: Pod | undefined) =>
      pod && `${pod.metadata.name}-${pod.metadata.uid}`;
    const stop = table.onObject((former, now) =>
      told.push([nameOf(former), nameOf(now)]),
    );
    table.upsert(podOf('a', '1', { resourceVersion: '2' }));
    table.upsert(podOf('b', '3'));
    table.remove('1');
    table.remove('unknown');
    table.replaceAll([podOf('b', '3'), podOf('c', '4')]);
    stop();
    table.clear();
    expect(told).toEqual([
      ['a-1', 'a-1'],
      ['b-2', undefined],
      [undefined, 'b-3'],
      ['a-1', undefined],
      [undefined, 'c-4'],
    ]);
  });

  it('narrows a namespace', () => {
    const { table } = tableOf(podOf('a', '1'), podOf('b', '2'));
    expect([
      ...table.inNamespace('default', ({ metadata }) => metadata.name === 'b'),
    ]).toEqual([podOf('b', '2')]);
  });
});
