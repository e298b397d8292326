import type { JsonValue } from '@berth/backstage-plugin-berth-workloads/kyaml';
import type { Random } from '../oracle/random';

/** What parsers take for something else than a string, or nearly. */
const words = [
  '',
  '~',
  'null',
  'Null',
  'NULL',
  'nul',
  'true',
  'True',
  'tRuE',
  'false',
  'yes',
  'YES',
  'y',
  'Y',
  'n',
  'no',
  'No',
  'on',
  'off',
  'OFF',
  't',
  'F',
  '<<',
  '=',
  '-',
  '--',
  '---',
  '...',
  '?',
  ':',
  '#',
  '# no comment',
  '&a',
  '*a',
  '!!str',
  '%a',
  '@',
  '`',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  'a: b',
  'a #b',
  "it's",
  '"',
  '\\',
  '\\n',
  '${{ x }}',
  '{{ x }}',
  '$(id)',
];

const numberlike = [
  '0',
  '1',
  '-1',
  '+1',
  '007',
  '08',
  '0b101',
  '0b2',
  '0o17',
  '0o8',
  '0x1F',
  '0xG',
  '-0x1f',
  '1_000',
  '_1',
  '_',
  '__',
  '1.',
  '.5',
  '_.5',
  '.',
  '1e5',
  '1e',
  '1e-5',
  '1E5',
  '1e999',
  '9223372036854775808',
  '0x7fffffffffffffff',
  '0x8000000000000000',
  '_-0x8000000000000000',
  '0xffffffffffffffffff',
  '0x1p4',
  '0x1p-4',
  '0x.8p1',
  '0xp1',
  '0x1p1023',
  '0x1p1024',
  '0x1.fffffffffffffp1023',
  '0x1.fffffffffffff8p1023',
  '0x1.fffffffffffff7p1023',
  '0x0p9999',
  'inf',
  'Infinity',
  '+inf',
  '.inf',
  '-.inf',
  'nan',
  'NaN',
  '.nan',
  '11:00',
  '1:60',
  '1.2.3',
  '1.28',
  '1-5',
  '0b',
  '0x',
  '2001-12-14',
  '2001-1-2',
  '2001-02-29',
  '2000-02-29',
  '0000-01-01',
  '1900-2-29',
  '2001-13-01',
  '2001-12-32',
  '2001-00-10',
  '2001-1-0',
  '2001-12-14T21:59:43.10Z',
  '2001-12-14 21:59:43',
  '20011-1-2',
  '0099-02-29',
  '0096-2-29',
];

const keys = [
  'app.kubernetes.io/name',
  'metadata',
  'a-b',
  'a.',
  '.a',
  '-a',
  'a-',
  '/a',
  'a/b',
  'ＡＢ',
  'キー',
  'é',
  'e\u0301',
  '½',
  '٣',
  '_a_',
  'a b',
  'a\tb',
  'a\nb',
  'a"b',
  'nvidia.com/gpu',
  '__proto__',
  'constructor',
  '10',
  '1e3',
];

const characters = [
  ...'aZ09 \t\n\r\v\f\b\0\x07\x1b\x1f\x7f\x85\xa0\u2028\u2029\u3000\u200b\u200d\ufeff\ufffd\ufffe\u00ad',
  ...'"\'\\/:#-,.{}[]&*!|>%@`~日本語éß€',
  '\u{1f600}',
  '\u{10ffff}',
  '\u{e0001}',
  '\u{1d11e}',
  '\ue000',
  '\u0301',
];

/** A string that a careless encoder would spoil. */
export function randomString(random: Random): string {
  switch (random.integer(0, 5)) {
    case 0:
      return random.pick(words);
    case 1:
      return random.pick(numberlike);
    case 2:
      return random.pick(keys);
    case 3:
      return [random.pick(words), random.pick(numberlike), ''].join('\n');
    default:
      return Array.from({ length: random.integer(0, 24) }, () =>
        // White space where lines begin and end is the hardest part.
        random.pick(random.chance(0.4) ? ['\n', ' ', '\t', '\n '] : characters),
      ).join('');
  }
}

function randomNumber(random: Random): number {
  const mantissa = random.integer(-1_000_000, 1_000_000);
  switch (random.integer(0, 3)) {
    case 0:
      return random.integer(-10, 10);
    case 1:
      return mantissa * 2 ** random.integer(0, 1000);
    case 2:
      return mantissa / 2 ** random.integer(0, 1050);
    default:
      return random.pick([
        0,
        -0,
        0.1,
        1e21,
        1e-7,
        5e-324,
        Number.MAX_VALUE,
        2 ** 53,
        -1e100,
      ]);
  }
}

/** Whatever JSON can hold, in maps and lists at most `depth` deep. */
export function randomValue(random: Random, depth: number): JsonValue {
  const size = random.integer(0, 4);
  switch (random.integer(0, depth > 0 ? 7 : 3)) {
    case 0:
      return randomNumber(random);
    case 1:
      return random.pick([true, false, null]);
    case 2:
    case 3:
      return randomString(random);
    case 4:
      // Lists of nothing but maps and lists are written in another way.
      return Array.from({ length: size }, () => randomMap(random, depth - 1));
    case 5:
      return Array.from({ length: size }, () => randomValue(random, depth - 1));
    default:
      return randomMap(random, depth - 1);
  }
}

/** A map whose keys are no tamer than its values. */
export function randomMap(
  random: Random,
  depth: number,
): Record<string, JsonValue> {
  return Object.fromEntries(
    Array.from({ length: random.integer(0, 6) }, () => [
      random.chance(0.5) ? random.pick(keys) : randomString(random),
      randomValue(random, depth),
    ]),
  );
}
