import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { packagePath } from '../packagePath';

const cache = packagePath('node_modules/.cache/berth');

/**
 * Builds a program of this repository, with all that it imports, as one file for Node. The loader of TypeScript in
 * development keeps the name of every function by a call at each place where one is made, which no user's build does: what
 * is to be fast or measured is built first. It takes a tenth of a second, so that nothing is kept but the file.
 *
 * @param entry - Path of the TypeScript file that imports the rest.
 * @returns Path of the built file, which is named after its content.
 */
export function buildProgram(entry: string): string {
  const { contents, hash } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    write: false,
  }).outputFiles[0];
  const name = createHash('sha256').update(hash).digest('hex').slice(0, 16);
  const file = join(cache, `${basename(entry, extname(entry))}-${name}.cjs`);
  // Another process may be writing the same file.
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
  return file;
}
