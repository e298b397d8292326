import {
  encodeKyaml,
  type JsonValue,
} from '@berth/backstage-plugin-berth-workloads/kyaml';
import { manifestsOf } from '@berth/backstage-plugin-berth-workloads/manifests';
import { parse } from 'yaml';
import { createRandom } from '../oracle/random';
import { plansOf } from '../templates/plans';
import { describeUnless } from '../testing/describeUnless';
import { askKyaml, ensureKyaml, kyamlTrouble } from './kyamlProgram';
import { plainYaml } from './plainYaml';
import { randomMap, randomString } from './randomValue';

/**
 * White space that kyaml escapes twice, so that it reads back as a backslash and a letter. Any other backslash has an
 * odd number of spaces before it.
 */
const ESCAPED_TWICE = /^((?: {2})*)\\\\(?=[frvNLP_u])/gm;

describeUnless(kyamlTrouble(), "kubectl's own encoder of KYAML", () => {
  let program: string;

  beforeAll(async () => {
    program = await ensureKyaml();
  }, 120_000);

  const theirs = (values: JsonValue[]) =>
    askKyaml(program, values.map(plainYaml));

  /** What kyaml would write without its mistake. */
  const expectedOf = (values: JsonValue[]) =>
    theirs(values).map(text => text.replace(ESCAPED_TWICE, '$1 \\'));

  it('writes 1,000 random objects as ours does', () => {
    const random = createRandom(34);
    const objects = Array.from({ length: 1_000 }, () => randomMap(random, 4));
    expect(firstDifferences(objects, expectedOf(objects))).toEqual([]);
  });

  it.each(['inference', 'training', 'batch', 'notebook'] as const)(
    'writes the manifests of 100 plans of %s as ours does',
    type => {
      const manifests = plansOf(type, 100).flatMap(manifestsOf);
      expect(firstDifferences(manifests, theirs(manifests))).toEqual([]);
    },
  );

  it('writes 20,000 random keys and strings as ours does', () => {
    const random = createRandom(35);
    const maps = Array.from({ length: 20_000 }, () => ({
      [randomString(random)]: randomString(random),
    }));
    expect(firstDifferences(maps, expectedOf(maps))).toEqual([]);
  });

  it('reads back as another string where ours does not', () => {
    const strings = ['\r', '\f', '\v', '\x85', '\xa0', '\u2028', '\u3000'].map(
      space => `a\n${space}b`,
    );
    const read = theirs(strings).map(text => parse(text));
    expect(read.filter((text, index) => text === strings[index])).toEqual([]);
    expect(strings.map(text => parse(encodeKyaml(text)))).toEqual(strings);
  });

  it('escapes the characters that ours does, but for those newer than its Unicode', () => {
    // Quotes tell whether a key may do without.
    const maps = chunks(characters(), 4_096).map(some =>
      Object.fromEntries(some.map(each => [`a${each}a`, each])),
    );
    const ours = maps.map(encodeKyaml).join('').split('\n');
    const expected = theirs(maps).join('').split('\n');
    const different = ours.filter((line, index) => line !== expected[index]);
    expect(ours).toHaveLength(expected.length);
    // Ours writes them as they are.
    expect(different.filter(line => line.includes('\\'))).toEqual([]);
    // Unicode 16 and 17 have 10,000 more than 15, most of them in later planes.
    expect(different.length).toBeLessThan(8_000);
  }, 60_000);
});

/** A line each is enough to see what is wrong. */
function firstDifferences(values: JsonValue[], expected: string[]): object[] {
  return values.flatMap((value, index) => {
    const lines = encodeKyaml(value).split('\n');
    const expectedLines = expected[index].split('\n');
    const at = lines.findIndex((line, row) => line !== expectedLines[row]);
    return at < 0 && lines.length === expectedLines.length
      ? []
      : [{ ours: lines[at], theirs: expectedLines[at] }];
  });
}

/** Every character of the first two planes, where nearly all are, but the halves of pairs, which are none. */
function characters(): string[] {
  return Array.from({ length: 0x20000 }, (_, code) => code)
    .filter(code => code < 0xd800 || code > 0xdfff)
    .map(code => String.fromCodePoint(code));
}

function chunks<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
