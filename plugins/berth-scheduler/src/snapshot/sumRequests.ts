import { AmountError } from '../kubernetes/podFootprint';
import { CPU, MEMORY } from '../kubernetes/resourceNames';
import type { SnapshotColumns } from './columns';
import type { PodClass } from './PodClass';

/** By resource and node, or by node, as the columns of a snapshot. */
export type RequestSums = Pick<
  SnapshotColumns,
  'requested' | 'nonZeroCpu' | 'nonZeroMemory' | 'podCount'
>;

/**
 * What the pods of each node ask for together.
 *
 * @param options - `former` holds the sums as they were, with the same nodes and resources, and says on which nodes (1)
 * they still are.
 * @throws AmountError that names the node and resource where a sum is too big to be exact.
 */
export function sumRequests(options: {
  nodeNames: readonly string[];
  resources: readonly string[];
  podStart: Uint32Array;
  podClass: Uint32Array;
  podClasses: readonly PodClass[];
  former?: { sums: RequestSums; isKept: Uint8Array };
}): RequestSums {
  const { nodeNames, resources, podStart, podClass, podClasses, former } =
    options;
  const size = nodeNames.length;
  const requested =
    former?.sums.requested.slice() ?? new Float64Array(resources.length * size);
  const nonZeroCpu = former?.sums.nonZeroCpu.slice() ?? new Float64Array(size);
  const nonZeroMemory =
    former?.sums.nonZeroMemory.slice() ?? new Float64Array(size);
  const podCount = new Uint32Array(size);
  for (let node = 0; node < size; node++) {
    podCount[node] = podStart[node + 1] - podStart[node];
    if (former?.isKept[node]) {
      continue;
    }
    for (let at = node; at < requested.length; at += size) {
      requested[at] = 0;
    }
    nonZeroCpu[node] = 0;
    nonZeroMemory[node] = 0;
    for (let pod = podStart[node]; pod < podStart[node + 1]; pod++) {
      const { rows, amounts, footprint } = podClasses[podClass[pod]];
      for (let i = 0; i < rows.length; i++) {
        requested[rows[i] * size + node] += amounts[i];
      }
      nonZeroCpu[node] += footprint.nonZeroCpu;
      nonZeroMemory[node] += footprint.nonZeroMemory;
    }
    for (let row = 0; row < resources.length; row++) {
      mustBeExact(
        requested[row * size + node],
        nodeNames[node],
        resources[row],
      );
    }
    mustBeExact(nonZeroCpu[node], nodeNames[node], CPU);
    mustBeExact(nonZeroMemory[node], nodeNames[node], MEMORY);
  }
  return { requested, nonZeroCpu, nonZeroMemory, podCount };
}

function mustBeExact(sum: number, node: string, resource: string): void {
  if (sum > Number.MAX_SAFE_INTEGER) {
    throw new AmountError(
      `Node "${node}": the requests for ${resource} exceed ${Number.MAX_SAFE_INTEGER}`,
    );
  }
}
