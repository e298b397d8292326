import { strategicMerge } from './strategicMerge';

describe('strategicMerge', () => {
  it.each([
    [
      'merges maps',
      { nodeSelector: { zone: 'a', gpu: 'yes' } },
      { nodeSelector: { zone: 'b', type: 'training' } },
      { nodeSelector: { zone: 'b', gpu: 'yes', type: 'training' } },
    ],
    [
      'merges containers by name, what is new first',
      { containers: [{ name: 'node', image: 'a' }, { name: 'side' }] },
      { containers: [{ name: 'node', tty: true }, { name: 'more' }] },
      {
        containers: [
          { name: 'more' },
          { name: 'node', image: 'a', tty: true },
          { name: 'side' },
        ],
      },
    ],
    [
      'replaces lists without a key, as tolerations',
      { tolerations: [{ key: 'gpu' }] },
      { tolerations: [{ key: 'training' }] },
      { tolerations: [{ key: 'training' }] },
    ],
    ['takes out what is null', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    [
      'takes the patch where the types differ',
      { volumes: { name: 'x' } },
      { volumes: [{ name: 'y' }] },
      { volumes: [{ name: 'y' }] },
    ],
  ])('%s', (_, base, patch, merged) => {
    expect(strategicMerge(base, patch)).toEqual(merged);
  });

  it('changes neither what it merges nor any prototype', () => {
    const base = { metadata: { labels: { a: '1' } } };
    const patch = JSON.parse('{"__proto__": {"polluted": true}}');

    const merged = strategicMerge(base, patch);

    expect(base).toEqual({ metadata: { labels: { a: '1' } } });
    expect(merged).not.toBe(base);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('ends, however deep the objects are', () => {
    const deep = (levels: number): Record<string, unknown> => {
      const object: Record<string, unknown> = {};
      return levels === 0 ? object : { inner: deep(levels - 1) };
    };

    expect(strategicMerge(deep(1000), deep(1000))).toEqual(deep(1000));
  });
});
