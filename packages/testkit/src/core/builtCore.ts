import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

type Core = typeof import('@berth/backstage-plugin-berth-scheduler');

/** The scheduling core as one file, as a browser gets it. */
export interface BuiltCore {
  core: Core;
  /** Of the minified file. */
  gzippedBytes: number;
}

/**
 * Builds the scheduling core and loads it. The loader of TypeScript in development keeps the name of every function by a
 * call at each place where one is made, which no user's build does: what is to be fast or measured is built first.
 */
export function builtCore(): BuiltCore {
  const require = createRequire(__filename);
  const entry = require.resolve('@berth/backstage-plugin-berth-scheduler');
  const build = (minify: boolean) =>
    buildSync({
      entryPoints: [entry],
      bundle: true,
      format: 'cjs',
      target: 'es2022',
      minify,
      write: false,
    }).outputFiles[0];
  const { contents, hash } = build(false);
  const name = createHash('sha256').update(hash).digest('hex').slice(0, 16);
  const file = join(cacheFolder(entry), `core-${name}.cjs`);
  // Another process may be writing the same file.
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
  return {
    core: require(file),
    get gzippedBytes() {
      return gzipSync(build(true).contents, { level: 9 }).length;
    },
  };
}

function cacheFolder(entry: string): string {
  return join(dirname(entry), '../node_modules/.cache/berth');
}
