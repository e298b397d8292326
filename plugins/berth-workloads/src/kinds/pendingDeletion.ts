import { stringOf } from '../json/read';
import type { HealthAssessment } from '../model';
import type { WorkloadObject } from './WorkloadKind';

/**
 * What is being deleted is progressing, whatever else is true of it.
 *
 * Source: argoproj/argo-cd `gitops-engine/pkg/health/health.go` `GetResourceHealth`. Argo CD makes an exception for
 * hooks that carry its finalizer; finalizers are not among the fields that Berth reads.
 */
export function pendingDeletion(
  object: WorkloadObject,
): HealthAssessment | undefined {
  return stringOf(object?.metadata?.deletionTimestamp) === undefined
    ? undefined
    : { health: 'Progressing' };
}
