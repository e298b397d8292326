import { parseYaml } from './parseYaml';

describe('parseYaml', () => {
  it.each([
    ['applications:\n  - name: llms', { applications: [{ name: 'llms' }] }],
    ['{"applications": []}', { applications: [] }],
    ['a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
  ])('reads %j', (text, value) => {
    expect(parseYaml(text)).toEqual(value);
  });

  it.each([
    ['a string', 'applications'],
    ['a list', '- name: llms'],
    ['nothing', ''],
    ['no YAML', 'a: [1'],
    ['several documents', 'a: 1\n---\nb: 2'],
    ['an alias without an anchor', 'a: *missing'],
    ['an unknown tag and bad indentation', 'a: !x\n  b\n c: 1'],
    ['a number', 3],
  ])('reads nothing from %s', (_, text) => {
    expect(parseYaml(text)).toBeUndefined();
  });

  it('reads nothing that would grow without end', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const below = level === 0 ? '1' : `*l${level - 1}`;
      return `l${level}: &l${level} [${new Array(9).fill(below)}]`;
    });

    expect(parseYaml(levels.join('\n'))).toBeUndefined();
  });

  it('reads nothing longer than people write', () => {
    expect(parseYaml(`a: ${'x'.repeat(32_768)}`)).toBeUndefined();
  });

  it.each([[10_000], [300]])('ends on %i lists within each other', depth => {
    const text = `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;

    expect(() => parseYaml(text)).not.toThrow();
  });

  it('reads each text for itself', () => {
    expect(parseYaml('a: 1')).toEqual({ a: 1 });
    expect(parseYaml('a: 2')).toEqual({ a: 2 });
    expect(parseYaml('a: [')).toBeUndefined();
    expect(parseYaml('a: 1')).toEqual({ a: 1 });
  });

  it('gives the keys of prototypes no meaning', () => {
    const value = parseYaml('__proto__: {polluted: true}');

    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((value as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
