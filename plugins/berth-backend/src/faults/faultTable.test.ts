import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

async function testFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter(
      entry => entry.endsWith('.test.ts') && !entry.includes('node_modules'),
    )
    .map(entry => join(folder, entry));
}

it('has a named test for every fault that docs/faults.md tells of, but for those that it says are not', async () => {
  const page = await readFile(join(root, 'docs/faults.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (\d+) +\|[^|]*\|(.*)\|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 34 }, (_, index) => index + 1),
  );
  const promised = rows
    .filter(([, , behaviour]) => !/\*\*|see the tests of/.test(behaviour))
    .map(([, number]) => Number(number));

  const files = await testFiles(join(root, 'plugins/berth-backend/src'));
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  const named = new Set(
    texts.flatMap(text =>
      [...text.matchAll(/fault (\d+)\b/g)].map(([, number]) => Number(number)),
    ),
  );
  expect(promised.filter(number => !named.has(number))).toEqual([]);
  expect(promised.length).toBeGreaterThan(29);
});
