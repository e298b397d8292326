import { resolve } from 'node:path';

// eslint-disable-next-line no-restricted-syntax -- this package is never bundled: `./berth` only ever runs it from its sources
const root = resolve(__dirname, '../../..');

/** A file of the checkout. */
export function inRepository(...path: string[]): string {
  return resolve(root, ...path);
}
