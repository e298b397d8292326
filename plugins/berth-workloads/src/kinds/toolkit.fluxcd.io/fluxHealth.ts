import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * What the rules of Argo CD for the kinds of Flux have in common: it progresses while `Ready` is unknown and it is
 * reconciling, it is healthy when it has just as many of the good conditions as it should, and all else is degraded.
 *
 * Sources: argoproj/argo-cd `resource_customizations/kustomize.toolkit.fluxcd.io/Kustomization/health.lua`,
 * `resource_customizations/helm.toolkit.fluxcd.io/HelmRelease/health.lua`.
 *
 * @param isHealthy - Whether the good conditions are those that it should have.
 */
export function fluxHealth(
  object: Fields,
  isHealthy: (conditions: Conditions) => boolean,
): HealthVerdict {
  if (object.object('spec').flag('suspend') === true) {
    return { health: 'Suspended', cause: { code: 'suspended' } };
  }
  const conditions = Conditions.of(object);
  if (conditions.all.length === 0) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const ready = conditions.get('Ready');
  const reconciling = conditions.whenTrue('Reconciling');
  if (ready?.status === 'Unknown' && reconciling) {
    return fromCondition('Progressing', reconciling);
  }
  return fromCondition(
    isHealthy(conditions) ? 'Healthy' : 'Degraded',
    ready ?? conditions.all[0],
  );
}
