import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type * as Swc from '@swc/core';
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

/** Minified as Backstage's own build of an app does it (Rspack's SwcJsMinimizerRspackPlugin): by SWC, in two passes. */
function gzippedBytesOf(entry: string): number {
  // Loaded only where something is weighed: it is a native module, and who replays cases does not wait for it.
  const { minifySync }: typeof Swc = createRequire(__filename)('@swc/core');
  const { text } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  }).outputFiles[0];
  const { code } = minifySync(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 2 },
    mangle: true,
  });
  return gzipSync(code, { level: 9 }).length;
}
