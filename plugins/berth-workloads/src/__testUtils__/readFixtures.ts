import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** Every fixture of a folder, by the name of its case. A test that compares the names with its table forgets no file. */
export function readFixtures<T>(folder: string): Map<string, T> {
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.yaml'))
      .map(file => basename(file, '.yaml'))
      .sort()
      .map(name => [
        name,
        parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as T,
      ]),
  );
}
