import fc from 'fast-check';
import { ItemDecoder } from './ItemDecoder';

function decode(text: string, size: number) {
  const decoder = new ItemDecoder();
  const bytes = Buffer.from(text);
  const items: string[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    items.push(...decoder.push(bytes.subarray(start, start + size)));
  }
  return { items, around: decoder.end() };
}

describe('ItemDecoder', () => {
  it('finds in any list, however its bytes are cut and its JSON is laid out, what JSON.parse finds', () => {
    const key = fc.constantFrom('a', 'items', 'metadata', '名"[', '\\');
    const value = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 1, true),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('"items":[', '}]', '\\"'),
        fc.array(tie('node')),
        fc.dictionary(key, tie('node')),
      ),
    })).node;
    const list = fc.record({
      before: fc.dictionary(fc.constantFrom('kind', 'x'), value),
      items: fc.array(fc.oneof(fc.dictionary(key, value), fc.array(value))),
      after: fc.dictionary(fc.constantFrom('metadata', 'y'), value),
    });
    fc.assert(
      fc.property(
        list,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 2),
        ({ before, items, after }, size, space) => {
          const text = JSON.stringify(
            { ...before, items, ...after },
            null,
            space,
          );
          const found = decode(text, size);
          expect(found.items.map(item => JSON.parse(item))).toEqual(
            JSON.parse(JSON.stringify(items)),
          );
          expect(JSON.parse(found.around ?? '')).toEqual(
            JSON.parse(JSON.stringify({ ...before, items: [], ...after })),
          );
        },
      ),
    );
  });

  it.each([
    ['breaks off in an item', '{"items":[{"a":1'],
    ['breaks off in a text', '{"kind":"Po'],
    ['has an item that is a text', '{"items":[{},"x"]}'],
    ['has an item that is a number', '{"items":[{},5]}'],
  ])('says nothing of a list that %s', (_, text) => {
    expect(decode(text, 3).around).toBeUndefined();
  });

  it.each([
    '{"items":null}',
    '{"items":{"a":[1]}}',
    '{"x":{"items":[1]}}',
    '5',
  ])('leaves %s as it is', text =>
    expect(decode(text, 2)).toEqual({ items: [], around: text }),
  );

  it('takes a list apart that is the value of another key, inside of another map', () => {
    const decoder = new ItemDecoder({ key: 'result', inside: 1 });
    const answer = {
      status: 'success',
      result: ['not this one'],
      data: { resultType: 'vector', result: [{ a: ['result', [1]] }, [2]] },
    };
    const items = decoder.push(Buffer.from(JSON.stringify(answer)));
    expect(items.map(item => JSON.parse(item))).toEqual(answer.data.result);
    expect(JSON.parse(decoder.end() ?? '')).toEqual({
      ...answer,
      data: { resultType: 'vector', result: [] },
    });
  });
});
