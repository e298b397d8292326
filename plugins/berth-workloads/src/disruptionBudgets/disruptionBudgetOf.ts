import { countOf, objectOf, stringOf } from '../json/read';
import type { PodDisruptionBudget } from '../kubernetes';
import type { DisruptionBudget } from '../model';

/**
 * A PodDisruptionBudget as its controller computed it; `undefined` until it has looked at the newest spec, because its
 * numbers mean nothing before.
 *
 * Source: k8s.io/api 0.37 `policy/v1/types.go` `PodDisruptionBudgetStatus`.
 * @public
 */
export function disruptionBudgetOf(
  budget: PodDisruptionBudget,
): DisruptionBudget | undefined {
  const status = objectOf(budget?.status);
  const name = stringOf(budget?.metadata?.name);
  const disruptionsAllowed = countOf(status?.disruptionsAllowed);
  const observed = countOf(status?.observedGeneration);
  const isOutdated =
    observed !== undefined &&
    observed < (countOf(budget.metadata?.generation) ?? 0);
  if (name === undefined || disruptionsAllowed === undefined || isOutdated) {
    return undefined;
  }
  return {
    name,
    disruptionsAllowed,
    currentHealthy: countOf(status?.currentHealthy) ?? 0,
    desiredHealthy: countOf(status?.desiredHealthy) ?? 0,
  };
}
