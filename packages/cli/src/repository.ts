import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

/** A file of the checkout. */
export function inRepository(...path: string[]): string {
  return resolve(root, ...path);
}
