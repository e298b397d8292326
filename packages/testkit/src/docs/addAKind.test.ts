import { readFileSync } from 'node:fs';
import { packagePath } from '../packagePath';

const repository = (...parts: string[]) => packagePath('..', '..', ...parts);

const page = readFileSync(repository('docs', 'add-a-kind.md'), 'utf8');
const sources = [
  ['example-kind-backend', 'index.ts'],
  ['example-kind', 'index.tsx'],
].map(([name, file]) =>
  readFileSync(repository('packages', name, 'src', file), 'utf8'),
);

describe('docs/add-a-kind.md', () => {
  it('shows code of the examples, as it stands there', () => {
    const snippets = [...page.matchAll(/```tsx?\n(.*?)```/gs)];

    expect(snippets).toHaveLength(3);
    for (const [, snippet] of snippets) {
      expect(sources.filter(source => source.includes(snippet))).toHaveLength(
        1,
      );
    }
  });

  it('says how many lines the examples have at most', () => {
    const [, most] = /in fewer than (\d+) lines together/.exec(page) ?? [];
    const lines = sources.join('').trimEnd().split('\n').length;

    expect(lines).toBeLessThan(Number(most));
  });
});
