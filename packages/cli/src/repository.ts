import { resolve } from 'node:path';

/** The top of the checkout; `./berth` changes there before it starts this package. */
export const repositoryRoot = process.cwd();

/** A file of the checkout. */
export function inRepository(...path: string[]): string {
  return resolve(repositoryRoot, ...path);
}
