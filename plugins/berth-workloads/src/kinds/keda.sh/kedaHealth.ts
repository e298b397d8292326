import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { ReportedCondition } from '../../model';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * What the rules of Argo CD for both kinds of KEDA have in common: what makes it degraded wins, then whether it is paused.
 * That it is not active is how it should be while there is nothing to do.
 *
 * Source: argoproj/argo-cd `resource_customizations/keda.sh/{ScaledObject,ScaledJob}/health.lua`.
 *
 * @param degradedBy - A condition that degrades it, besides a `Ready` that is `False`.
 */
export function kedaHealth(
  scaler: Fields,
  degradedBy: (conditions: Conditions) => ReportedCondition | undefined,
): HealthVerdict {
  const conditions = Conditions.of(scaler);
  const degraded = degradedBy(conditions) ?? conditions.whenFalse('Ready');
  if (degraded) {
    return fromCondition('Degraded', degraded);
  }
  const ready = conditions.whenTrue('Ready');
  if (!ready) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const paused = conditions.whenTrue('Paused');
  return paused
    ? fromCondition('Suspended', paused)
    : fromCondition('Healthy', ready);
}
