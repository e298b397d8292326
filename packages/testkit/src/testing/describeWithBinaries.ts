import { BinaryName, ensureBinariesSync } from '../binaries';
import { describeUnless } from './describeUnless';

const oldestNodeMajor = 24;

function whyUnavailable(names: readonly BinaryName[]): string | undefined {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNodeMajor) {
    return `a control plane needs Node ${oldestNodeMajor}, this is ${process.version}`;
  }
  const availability = ensureBinariesSync({ names });
  return availability.status === 'unavailable'
    ? availability.reason
    : undefined;
}

/**
 * Describes tests that start control planes themselves. Gets the programs first, which takes minutes the first time;
 * where they cannot be had, {@link describeUnless} says what happens.
 * @public
 */
export function describeWithBinaries(
  name: string,
  binaries: readonly BinaryName[],
  define: () => void,
): void {
  describeUnless(whyUnavailable(binaries), name, define);
}
