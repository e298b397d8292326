import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { encodeKyaml } from './encodeKyaml';
import type { JsonValue } from './JsonValue';

describe('encodeKyaml', () => {
  it('writes maps and lists in brackets, those of lists of maps on shared lines', () => {
    expect(
      encodeKyaml({
        metadata: { name: 'web', labels: {} },
        ports: [{ port: 80 }, { port: 443 }],
        args: ['--verbose', true, 1.5, null],
        none: [],
        matrix: [[1], []],
      }),
    ).toBe(`---
{
  metadata: {
    name: "web",
    labels: {},
  },
  ports: [{
    port: 80,
  }, {
    port: 443,
  }],
  args: [
    "--verbose",
    true,
    1.5,
    null,
  ],
  none: [],
  matrix: [[
    1,
  ], []],
}
`);
  });

  it('folds lines and keeps their white space', () => {
    expect(encodeKyaml({ script: 'if x\n  then\n\n\tfi\n', end: 'a\nb' }))
      .toBe(`---
{
  script: "\\
     if x\\n\\
    \\  then\\n\\
     \\n\\
    \\\tfi\\n\\
    ",
  end: "\\
     a\\n\\
     b\\
    ",
}
`);
  });

  it.each([
    ['app.kubernetes.io/name', 'app.kubernetes.io/name'],
    ['キー', 'キー'],
    ['1.2.3', '1.2.3'],
    ['1e999', '1e999'],
    ['2001-02-29', '2001-02-29'],
    ['2000-02-29', '"2000-02-29"'],
    ['no', '"no"'],
    ['Null', '"Null"'],
    ['0x1F', '"0x1F"'],
    ['1_000', '"1_000"'],
    ['a b', '"a b"'],
    ['a\n\tb', '"a\\n\\tb"'],
    ['', '""'],
    ['a.', '"a."'],
  ])('writes the key %j as %s', (key, written) => {
    expect(encodeKyaml({ [key]: 1 })).toBe(`---\n{\n  ${written}: 1,\n}\n`);
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(encodeKyaml({ a: undefined, b: 1 })).toBe('---\n{\n  b: 1,\n}\n');
    expect(encodeKyaml({ a: undefined })).toBe('---\n{}\n');
  });

  it('writes half of a surrogate pair as a character that UTF-8 has', () => {
    expect(encodeKyaml({ 'a\ud83d': 'b\udc00' })).toBe(
      '---\n{\n  "a\ufffd": "b\ufffd",\n}\n',
    );
  });

  it.each([NaN, Infinity, undefined, () => 1, 1n])(
    'does not write %p',
    value => {
      expect(() => encodeKyaml([value] as unknown as JsonValue)).toThrow(
        TypeError,
      );
    },
  );

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
        value => {
          const read = parse(encodeKyaml(value as JsonValue));
          // JSON has no negative zero.
          expect(read).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('makes documents that can follow each other', () => {
    const stream = [{ a: 1 }, ['b'], 'c'].map(encodeKyaml).join('');
    expect(parseAllDocuments(stream).map(each => each.toJS())).toEqual([
      { a: 1 },
      ['b'],
      'c',
    ]);
  });
});
