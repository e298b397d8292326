import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';

/**
 * Builds the scheduling core as one script for browsers, with nothing put in for what only Node has: the build fails if
 * the core imports any of that.
 *
 * @param globalName - Name of the global variable in which the script leaves the core.
 */
export function browserCore(globalName: string): string {
  const [{ text }] = buildSync({
    entryPoints: [createRequire(__filename).resolve('./wholeCore.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName,
    target: 'es2022',
    write: false,
  }).outputFiles;
  return text;
}
