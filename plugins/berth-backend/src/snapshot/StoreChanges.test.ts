import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import fc from 'fast-check';
import { pod } from '../__fixtures__/kubernetesObjects';
import { ObjectTable } from '../store/ObjectTable';
import { StoreChanges } from './StoreChanges';

function setUp() {
  const store = new ObjectTable<Pod>({
    freshness: () => ({ status: 'live' }),
    onChange: () => {},
  });
  const changes = new StoreChanges(store);
  const told: string[] = [];
  const listener = {
    set: ({ metadata }: Pod) => told.push(`+${metadata.name}`),
    remove: ({ metadata }: Pod) => told.push(`-${metadata.name}`),
  };
  return {
    store,
    changes,
    look() {
      told.length = 0;
      changes.tell(listener);
      return told;
    },
  };
}

describe('StoreChanges', () => {
  it('tells what came, what changed and what went, once', () => {
    const { store, look } = setUp();
    store.replaceAll([pod({ name: 'a' }), pod({ name: 'b' })]);
    expect(look()).toEqual(['+a', '+b']);
    expect(look()).toEqual([]);
    store.upsert(pod({ name: 'a', labels: { changed: 'yes' } }));
    store.remove(pod({ name: 'b' }).metadata.uid);
    store.upsert(pod({ name: 'c' }));
    expect(look()).toEqual(['-b', '+a', '+c']);
  });

  it('tells of the end of a former life before the new one of its name', () => {
    const { store, look } = setUp();
    store.upsert(pod({ name: 'a', uid: 'first' }));
    look();
    store.upsert(pod({ name: 'a', uid: 'second' }));
    expect(look()).toEqual(['-a', '+a']);
  });

  it('tells again what could not be taken', () => {
    const { store, changes, look } = setUp();
    store.replaceAll([pod({ name: 'a' }), pod({ name: 'bad' })]);
    const refuseBad = {
      set({ metadata }: Pod) {
        if (metadata.name === 'bad') throw new Error('bad');
      },
      remove: () => {},
    };
    expect(() => changes.tell(refuseBad)).toThrow('bad');
    expect(() => changes.tell(refuseBad)).toThrow('bad');
    expect(look()).toEqual(['+bad']);
  });

  it('leaves whoever is told with what the store holds', () => {
    // An object keeps its name for life.
    const named = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('first', 'second'),
    );
    const change = fc.oneof(
      named.map(([name, life]) => ({ name, uid: `${name}-${life}` })),
      named.map(([name, life]) => `${name}-${life}`),
      fc.constant('look' as const),
    );
    fc.assert(
      fc.property(fc.array(change), steps => {
        const { store, changes } = setUp();
        const held = new Map<string, Pod>();
        const look = () =>
          changes.tell({
            set: object => held.set(object.metadata.name, object),
            remove: ({ metadata }) => held.delete(metadata.name),
          });
        for (const each of steps) {
          if (each === 'look') look();
          else if (typeof each === 'string') store.remove(each);
          else store.upsert(pod(each));
        }
        look();
        expect(new Set(held.values())).toEqual(new Set(store.all()));
      }),
    );
  });
});
