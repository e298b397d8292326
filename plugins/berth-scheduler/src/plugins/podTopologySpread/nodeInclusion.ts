import type { Cycle } from '../../framework/cycle';
import { compileNodeSelector } from '../../kubernetes/nodeSelector';
import { anyTolerates } from '../../kubernetes/tolerations';
import { topologyOf } from '../../snapshot/topology';
import type { SpreadConstraint } from './constraints';

const REPELLING = new Set(['NoSchedule', 'NoExecute']);

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
  const allows = requiredAffinity(cycle);
  const tolerates = (node: number) =>
    snapshot
      .taints(node)
      .every(
        taint =>
          !REPELLING.has(taint.effect) ||
          anyTolerates(tolerations, taint, tolerationOptions),
      );
  return ({ honorsAffinity, honorsTaints }) => {
    let mask = among;
    if (honorsAffinity && allows) {
      mask = sieve(mask, allows);
    }
    return honorsTaints ? sieve(mask, tolerates) : mask;
  };
}

/** `nodeSelector` and required node affinity of the pod; `undefined` where it has neither. */
function requiredAffinity({ snapshot, pod }: Cycle) {
  const labels = Object.entries(pod.spec.nodeSelector ?? {});
  const required =
    pod.spec.affinity?.nodeAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution;
  if (labels.length === 0 && !required) {
    return undefined;
  }
  const matches = required ? compileNodeSelector(required) : () => true;
  return (node: number) =>
    labels.every(([key, value]) => snapshot.label(node, key) === value) &&
    matches(snapshot.selectable(node));
}

function sieve(mask: Uint8Array, keeps: (node: number) => boolean): Uint8Array {
  return mask.map((isIn, node) => (isIn && keeps(node) ? 1 : 0));
}
