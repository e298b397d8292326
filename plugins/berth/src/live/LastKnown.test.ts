import { LastKnown } from './LastKnown';

const known = (value: string) =>
  ({ phase: 'live', value, etag: value, answeredAt: 0 } as const);

describe('LastKnown', () => {
  const client = {};
  const other = {};

  it('keeps clients apart', () => {
    const last = new LastKnown<string>(2);
    last.put(client, 'a', known('1'));
    expect(last.get(client, 'a')).toEqual(known('1'));
    expect(last.get(other, 'a')).toBeUndefined();
  });

  it('lets the oldest go when it is full', () => {
    const last = new LastKnown<string>(2);
    last.put(client, 'a', known('1'));
    last.put(client, 'b', known('2'));
    last.put(client, 'a', known('3'));
    last.put(client, 'c', known('4'));
    expect(last.get(client, 'b')).toBeUndefined();
    expect(last.get(client, 'a')).toEqual(known('3'));
  });

  it('forgets', () => {
    const last = new LastKnown<string>(2);
    last.put(client, 'a', known('1'));
    last.forget(client, 'a');
    expect(last.get(client, 'a')).toBeUndefined();
  });
});
