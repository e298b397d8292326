import type { Fields } from '../../json/Fields';

/** What the status says of each component, by its name. */
export function componentStatusesOf(
  graph: Fields,
  version: string,
): Array<[name: string, status: Fields]> {
  const key = version === 'v1alpha1' ? 'services' : 'components';
  return graph.object('status').entries(key);
}

/** Frontends and others of one node count what is available, of several nodes what is ready. */
export function readyIn(status: Fields | undefined): number | undefined {
  return status?.count('readyReplicas') ?? status?.count('availableReplicas');
}
