import type { Cycle } from '../../framework/cycle';
import { compileRequiredNodeAffinity } from '../../kubernetes/nodeSelector';
import { toleratesNode } from '../../kubernetes/tolerations';
import { topologyOf } from '../../snapshot/topology';
import type { SpreadConstraint } from './constraints';

/** 1 for each node that carries the topology keys of all constraints. */
export function carriesAllKeys(
  { snapshot }: Cycle,
  constraints: readonly SpreadConstraint[],
): Uint8Array {
  const mask = new Uint8Array(snapshot.size).fill(1);
  for (const { topologyKey } of constraints) {
    const { valueOf } = topologyOf(snapshot, topologyKey);
    for (let node = 0; node < mask.length; node++) {
      if (valueOf[node] < 0) {
        mask[node] = 0;
      }
    }
  }
  return mask;
}

/**
 * Which nodes count for a constraint, by its policies: 1 for each that does.
 * Source: podtopologyspread/common.go `matchNodeInclusionPolicies`, v1.37.1.
 *
 * @param among - 1 for each node that may count at all.
 */
export function nodeInclusion(
  cycle: Cycle,
  among: Uint8Array,
): (constraint: SpreadConstraint) => Uint8Array {
  const { snapshot, pod, tolerationOptions } = cycle;
  const tolerations = pod.spec.tolerations ?? [];
  const allows = compileRequiredNodeAffinity(pod.spec);
  const { setOf, sets } = snapshot.taintSets;
  const isTolerated = sets.map(taints =>
    toleratesNode(tolerations, taints, tolerationOptions),
  );
  return ({ honorsAffinity, honorsTaints }) => {
    let mask = among;
    if (honorsAffinity && allows) {
      mask = sieve(mask, node => allows(snapshot.selectable(node)));
    }
    return honorsTaints ? sieve(mask, node => isTolerated[setOf[node]]) : mask;
  };
}

function sieve(mask: Uint8Array, keeps: (node: number) => boolean): Uint8Array {
  return mask.map((isIn, node) => (isIn && keeps(node) ? 1 : 0));
}
