import type { Fields } from '../../json/Fields';
import type { ContainerResources, Resources } from '../../model';

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

function resourcesIn(container: Fields): Resources | undefined {
  const resources = container.object('resources');
  return resources.exists
    ? {
        requests: resources.quantities('requests'),
        limits: resources.quantities('limits'),
      }
    : undefined;
}
