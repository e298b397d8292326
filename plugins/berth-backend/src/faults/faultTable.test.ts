import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

async function testFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter(
      entry => /\.test\.tsx?$/.test(entry) && !entry.includes('node_modules'),
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
    .filter(([, , behaviour]) => !/\*\*does not occur\*\*/.test(behaviour))
    .map(([, number]) => Number(number));

  const files = await Promise.all(
    ['berth', 'berth-backend'].map(plugin =>
      testFiles(join(root, 'plugins', plugin, 'src')),
    ),
  );
  const texts = await Promise.all(
    files.flat().map(file => readFile(file, 'utf8')),
  );
  const named = new Set(
    texts.flatMap(text =>
      [...text.matchAll(/fault (\d+)\b/g)].map(([, number]) => Number(number)),
    ),
  );
  expect(promised.filter(number => !named.has(number))).toEqual([]);
  // All but the watch list that does not end.
  expect(rows.length - promised.length).toBe(1);
});
