import { held, OptionalFixture } from '../__fixtures__/putOptional';
import { optionalKinds } from '../projection/optional';
import { ClusterStore } from './ClusterStore';

const labels = { app: 'a' };
const job = (name: string, uid: string): OptionalFixture => ({
  ...{ apiVersion: 'batch/v1', kind: 'Job' },
  metadata: { name, uid, labels },
});

function setUp() {
  const store = new ClusterStore({ name: 'tokyo' });
  const kind = optionalKinds.find(one => one.kind === 'Job')!;
  const { table } = store.optionalSlot(kind);
  const found = () =>
    [...store.optional.byLabel('app', 'a')].map(({ metadata }) => metadata.uid);
  return { table, found };
}

describe('OptionalObjects', () => {
  it('finds by label what is there, whatever ways it came and went', () => {
    const { table, found } = setUp();
    expect(found()).toEqual([]);
    table.upsert(held(job('a', '1')));
    expect(found()).toEqual(['1']);
    // Another life of the same name.
    table.upsert(held(job('a', '2')));
    expect(found()).toEqual(['2']);
    table.replaceAll([held(job('a', '2')), held(job('b', '3'))]);
    expect(found()).toEqual(['2', '3']);
    table.remove('2');
    expect(found()).toEqual(['3']);
    table.clear();
    expect(found()).toEqual([]);
    table.upsert(held(job('c', '4')));
    expect(found()).toEqual(['4']);
  });
});
