import { AmountError } from '../kubernetes/podFootprint';
import { CPU, MEMORY } from '../kubernetes/resourceNames';
import type { SnapshotColumns } from './columns';
import type { PodClass } from './PodClass';

/**
 * What the pods of each node ask for together.
 *
 * @throws AmountError that names the node and resource where a sum is too big to be exact.
 */
export function sumRequests(options: {
  nodeNames: readonly string[];
  resources: readonly string[];
  podStart: Uint32Array;
  podClass: Uint32Array;
  podClasses: readonly PodClass[];
}): Pick<
  SnapshotColumns,
  'requested' | 'nonZeroCpu' | 'nonZeroMemory' | 'podCount'
> {
  const { nodeNames, resources, podStart, podClass, podClasses } = options;
  const size = nodeNames.length;
  const requested = new Float64Array(resources.length * size);
  const nonZeroCpu = new Float64Array(size);
  const nonZeroMemory = new Float64Array(size);
  const podCount = new Uint32Array(size);
  for (let node = 0; node < size; node++) {
    for (let pod = podStart[node]; pod < podStart[node + 1]; pod++) {
      const { rows, amounts, footprint } = podClasses[podClass[pod]];
      for (let i = 0; i < rows.length; i++) {
        requested[rows[i] * size + node] += amounts[i];
      }
      nonZeroCpu[node] += footprint.nonZeroCpu;
      nonZeroMemory[node] += footprint.nonZeroMemory;
    }
    podCount[node] = podStart[node + 1] - podStart[node];
  }
  const check = (sums: Float64Array, nameOf: (at: number) => string) => {
    const tooBig = sums.findIndex(sum => sum > Number.MAX_SAFE_INTEGER);
    if (tooBig >= 0) {
      throw new AmountError(
        `Node "${nodeNames[tooBig % size]}": the requests for ${nameOf(
          tooBig,
        )} exceed ${Number.MAX_SAFE_INTEGER}`,
      );
    }
  };
  check(requested, at => resources[Math.floor(at / size)]);
  check(nonZeroCpu, () => CPU);
  check(nonZeroMemory, () => MEMORY);
  return { requested, nonZeroCpu, nonZeroMemory, podCount };
}
