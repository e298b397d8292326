import type { Conditions } from '../../conditions/Conditions';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * What a gateway, a listener, or a parent of a route has to say that is not good: `undefined` where there is nothing.
 *
 * Source: argoproj/argo-cd `resource_customizations/gateway.networking.k8s.io/{Gateway,HTTPRoute}/health.lua`.
 */
export function routingTrouble(
  conditions: Conditions,
): HealthVerdict | undefined {
  const refused =
    conditions.whenFalse('ResolvedRefs') ?? conditions.whenFalse('Accepted');
  if (refused) {
    return fromCondition('Degraded', refused);
  }
  const programmed = conditions.get('Programmed');
  return programmed && programmed.status !== 'True'
    ? fromCondition('Progressing', programmed)
    : undefined;
}
