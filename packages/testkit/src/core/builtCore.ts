import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { buildProgram } from './buildProgram';

type Core = typeof import('./wholeCore');

/** The scheduling core as one file, as a browser gets it. */
export interface BuiltCore {
  core: Core;
  /** Minified and gzipped: of what a page loads, and of everything in the main entry. */
  gzippedBytes: { page: number; everything: number };
}

/** Builds the scheduling core and loads it. */
export function builtCore(): BuiltCore {
  const require = createRequire(__filename);
  return {
    core: require(buildProgram(require.resolve('./wholeCore.ts'))),
    get gzippedBytes() {
      return {
        page: gzippedBytesOf(require.resolve('./pageCore.ts')),
        everything: gzippedBytesOf(
          require.resolve('@berth/backstage-plugin-berth-scheduler'),
        ),
      };
    },
  };
}

function gzippedBytesOf(entry: string): number {
  const { contents } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  }).outputFiles[0];
  return gzipSync(contents, { level: 9 }).length;
}
