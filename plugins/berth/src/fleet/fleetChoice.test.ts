import { MAX_CLUSTERS, readFleetChoice, writeFleetChoice } from './fleetChoice';

const read = (query: string) => readFleetChoice(new URLSearchParams(query));

describe('the choice in the URL', () => {
  it('is the clusters where the URL says nothing', () => {
    expect(read('')).toEqual({
      ...{ view: 'clusters', colour: 'owner', by: 'owner', sort: 'gpus' },
      ...{ clusters: undefined, groupBy: undefined },
    });
  });

  it('is as if it were not there where it makes no sense', () => {
    expect(read('view=moon&colour=&by=x&sort=__proto__')).toEqual(read(''));
    expect(read('groupBy=a%20b').groupBy).toBeUndefined();
    expect(read('cluster=&cluster=%20').clusters).toBeUndefined();
    const [long] = read(`cluster=${'x'.repeat(999)}`).clusters ?? [];
    expect(long).toHaveLength(320);
    const many = Array.from({ length: 99 }, (_, at) => `cluster=c${at}`);
    expect(read(many.join('&')).clusters).toHaveLength(MAX_CLUSTERS);
  });

  it('has an order only where it is another than the usual one', () => {
    expect(read('').order).toBeUndefined();
    expect(read('order=ascending').order).toBe('ascending');
    expect(read('order=sideways').order).toBeUndefined();
    const next = writeFleetChoice(new URLSearchParams('order=ascending'), {
      ...{ sort: 'idle', order: undefined },
    });
    expect(`${next}`).toBe('sort=idle');
  });

  it('leaves out what is so anyhow, and keeps what is not its own', () => {
    const query = new URLSearchParams('other=1&view=map');
    const next = writeFleetChoice(query, {
      view: 'clusters',
      clusters: ['a b', 'c', 'a b'],
    });
    expect(`${next}`).toBe('other=1&cluster=a+b&cluster=c&cluster=a+b');
    expect(readFleetChoice(next)).toEqual({
      ...read(''),
      clusters: ['a b', 'c'],
    });
    expect(`${writeFleetChoice(next, { clusters: undefined })}`).toBe(
      'other=1',
    );
  });
});
