import type { HostNeeds } from './Sizing';

const GIB = 1024 ** 3;

/**
 * Memory for one and a half checkpoints, of which a pod loads its share, and disk for a whole one and a tenth more; at
 * least 8 GiB for the runtime itself.
 */
export function hostNeeds(weights: number, pods: number): HostNeeds {
  return {
    memoryBytes: Math.ceil(8 * GIB + (1.5 * weights) / pods),
    diskBytes: Math.ceil(1.1 * weights),
  };
}

/**
 * Bytes as a quantity in whole GiB, rounded up: what a pod requests of what the advisor says.
 * @public
 */
export function wholeGiB(bytes: number): string {
  return `${Math.ceil(bytes / GIB)}Gi`;
}
