import { pathToFileURL } from 'node:url';

/** What Node needs to run a TypeScript file of this package as a process of its own. */
export function nodeArguments(): string[] {
  return ['--import', pathToFileURL(require.resolve('tsx')).href];
}
