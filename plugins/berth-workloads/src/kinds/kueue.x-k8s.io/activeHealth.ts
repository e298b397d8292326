import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * The health of what lets workloads in or not, by its condition `Active`. Argo CD has no rule for these kinds. Whoever
 * stops a queue does so on purpose; whatever else keeps one from being active wants mending.
 *
 * Sources: kubernetes-sigs/kueue v0.19 `pkg/cache/scheduler/clusterqueue.go` `inactiveReason`,
 * `pkg/controller/core/localqueue_controller.go`, `admissioncheck_controller.go`.
 */
export function activeHealth(object: Fields): HealthVerdict {
  const active = Conditions.of(object).get('Active');
  const policy = object.object('spec').string('stopPolicy');
  if (active === undefined && policy !== undefined && policy !== 'None') {
    return { health: 'Suspended', cause: { code: 'stopped' } };
  }
  if (active === undefined || active.status === 'True') {
    return fromCondition(active ? 'Healthy' : 'Progressing', active);
  }
  switch (active.reason) {
    case 'Stopped':
      return fromCondition('Suspended', active);
    case 'Terminating':
      return fromCondition('Progressing', active);
    default:
      return fromCondition('Degraded', active);
  }
}
