import { resolve } from 'node:path';

/** A path below this package, such as `packagePath('control-plane')`. */
export function packagePath(...parts: string[]): string {
  // eslint-disable-next-line no-restricted-syntax -- this package is never bundled: it only ever runs from its sources
  return resolve(__dirname, '..', ...parts);
}
