import { resolve } from 'node:path';

// eslint-disable-next-line no-restricted-syntax -- Only ever run from its source, by `./berth`.
const root = resolve(__dirname, '../../..');

/** A file of the checkout. */
export function inRepository(...path: string[]): string {
  return resolve(root, ...path);
}
