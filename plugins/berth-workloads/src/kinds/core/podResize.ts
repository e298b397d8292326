import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { ContainerResources, Resize, Resources } from '../../model';

/**
 * What each container wants, was granted and has.
 *
 * Source: KEP-1287; k8s.io/api 0.37 `core/v1/types.go` `ContainerStatus`.
 */
export function resourcesOf(pod: Fields): ContainerResources[] {
  const statuses = new Map(
    pod
      .object('status')
      .objects('containerStatuses')
      .map(status => [status.string('name'), status]),
  );
  return pod
    .object('spec')
    .objects('containers')
    .map(container => {
      const name = container.string('name') ?? '';
      const status = statuses.get(name);
      return {
        container: name,
        desired: resourcesIn(container) ?? {},
        allocated: status?.quantities('allocatedResources'),
        actual: status && resourcesIn(status),
      };
    });
}

/** A resize that is not done, by the conditions that replace `status.resize`. */
export function resizeOf(pod: Fields): Resize | undefined {
  const conditions = Conditions.of(pod);
  const pending = conditions.whenTrue('PodResizePending');
  if (pending) {
    return {
      state: pending.reason === 'Infeasible' ? 'infeasible' : 'deferred',
      reason: reasonOfReported(pending),
    };
  }
  const inProgress = conditions.whenTrue('PodResizeInProgress');
  return (
    inProgress && {
      state: inProgress.reason === 'Error' ? 'failing' : 'inProgress',
      reason: reasonOfReported(inProgress),
    }
  );
}

function resourcesIn(container: Fields): Resources | undefined {
  const resources = container.object('resources');
  return resources.exists
    ? {
        requests: resources.quantities('requests'),
        limits: resources.quantities('limits'),
      }
    : undefined;
}
