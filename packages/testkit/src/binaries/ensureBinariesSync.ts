import { spawnSync } from 'node:child_process';
import { nodeArguments } from '../nodeArguments';
import { packagePath } from '../packagePath';
import { BinaryName, binaryNames, BinaryPaths } from './binaryNames';
import { locateBinaries } from './locateBinaries';

/**
 * Whether programs can be had, and where or why not.
 * @public
 */
export type BinaryAvailability<TName extends BinaryName = BinaryName> =
  | { status: 'available'; paths: BinaryPaths<TName> }
  | { status: 'unavailable'; reason: string };

/**
 * {@link ensureBinaries} for callers that cannot wait for a promise: Jest decides while it collects tests which suites
 * run. Blocks for minutes when the programs have to be built first; progress goes to stderr meanwhile.
 * @public
 */
export function ensureBinariesSync<TName extends BinaryName = BinaryName>(
  options: { names?: readonly TName[] } = {},
): BinaryAvailability<TName> {
  const { names = binaryNames as readonly BinaryName[] as readonly TName[] } =
    options;
  try {
    const { found, missing } = locateBinaries({ names });
    if (missing.length === 0) {
      return { status: 'available', paths: found as BinaryPaths<TName> };
    }
  } catch (error) {
    return { status: 'unavailable', reason: (error as Error).message };
  }

  const child = spawnSync(
    process.execPath,
    [...nodeArguments(), packagePath('src/binaries/main.ts'), ...names],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (child.error || child.stdout === '') {
    return {
      status: 'unavailable',
      reason: child.error?.message ?? `the build ended with ${child.status}`,
    };
  }
  const answer = JSON.parse(child.stdout);
  return 'paths' in answer
    ? { status: 'available', paths: answer.paths }
    : { status: 'unavailable', reason: answer.unavailable };
}
