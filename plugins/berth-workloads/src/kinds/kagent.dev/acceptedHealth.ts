import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { isObserved } from '../generations';
import { fromCondition, noStatus, notObserved } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * The health of what kagent only accepts or not: it has no other condition. Of a remote server it is accepted when its
 * tools could be listed.
 *
 * Source: kagent v0.9.12 `go/core/internal/controller/reconciler/reconciler.go` `reconcileModelConfigStatus`,
 * `reconcileRemoteMCPServerStatus`.
 */
export function acceptedHealth(object: Fields): HealthVerdict {
  const accepted = Conditions.of(object).get('Accepted');
  if (!accepted) {
    return noStatus;
  }
  if (!isObserved(object)) {
    return notObserved;
  }
  switch (accepted.status) {
    case 'True':
      return fromCondition('Healthy', accepted);
    case 'False':
      return fromCondition('Degraded', accepted);
    default:
      return fromCondition('Progressing', accepted);
  }
}
