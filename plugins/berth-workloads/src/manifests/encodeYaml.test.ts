import fc from 'fast-check';
import { parse } from 'yaml';
import type { JsonValue } from '../kyaml/JsonValue';
import { encodeYaml } from './encodeYaml';

const hostile = [
  'no',
  'On',
  'y',
  'null',
  '~',
  '1_000',
  '0x1F',
  '0o17',
  '017',
  '11:00',
  '2001-12-14',
  '.inf',
  '1e3',
  '<<',
  '=',
  '- a',
  '# a',
  'a: b',
  'a #b',
  '&a',
  '*a',
  '!!str',
  '%a',
  '---',
  '...',
  'a\n---\nb',
  ' a ',
  '\ta',
  '\0\x85\u2028\ufeff',
];

describe.each(['1.1', '1.2'] as const)(
  'encodeYaml, read as YAML %s',
  version => {
    const read = (value: JsonValue) =>
      parse(encodeYaml(value), { version, merge: false });

    it('keeps strings and keys that look like something else', () => {
      const value = {
        list: hostile,
        map: Object.fromEntries(
          hostile.filter(key => key !== '<<').map(key => [key, key]),
        ),
      };
      expect(read(value)).toEqual(value);
    });

    it('keeps whatever JSON holds', () => {
      fc.assert(
        fc.property(
          fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }),
          value => {
            const plain: JsonValue = JSON.parse(JSON.stringify(value));
            expect(read(plain)).toEqual(plain);
          },
        ),
        { numRuns: 300 },
      );
    });
  },
);

it('leaves out what is undefined', () => {
  expect(encodeYaml({ a: undefined, b: ['c'] })).toBe('---\nb:\n  - "c"\n');
});

it('writes the same thing twice where it is there twice', () => {
  const labels = { app: 'web' };
  expect(encodeYaml({ one: labels, two: labels })).not.toContain('&');
});
