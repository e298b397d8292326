import { countedAmounts, podFootprint, amountIn } from './podFootprint';
import { amountsOf } from './podRequests';
import { PODS } from './resourceNames';
import { readNode, readPod, type NodeInput, type PodInput } from './types';
import type { KubernetesVersion } from './version';

/**
 * What a pod takes of its node, or will, by resource: cpu in thousandths of a core, memory in bytes, everything else in units.
 *
 * @throws InputError that names the field of a pod that cannot be read; AmountError for an amount beyond 2^53.
 * @public
 */
export function requestsOfPod(
  pod: PodInput,
  kubernetesVersion: KubernetesVersion,
): ReadonlyMap<string, number> {
  return podFootprint(readPod(pod), kubernetesVersion).requests;
}

/**
 * What pods may use of a node, in the same units, and under `pods` how many it takes.
 *
 * @throws InputError that names the field of a node that cannot be read; AmountError for an amount beyond 2^53.
 * @public
 */
export function allocatableOfNode(
  node: NodeInput,
): ReadonlyMap<string, number> {
  const { status } = readNode(node);
  const amounts = amountsOf(status.allocatable ?? status.capacity);
  return countedAmounts(amounts).set(PODS, amountIn(amounts, PODS));
}
