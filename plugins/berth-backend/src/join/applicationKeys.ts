import type { Application } from '@berth/backstage-plugin-berth-workloads';
import { namedEntity } from './applicationBelongs';
import { keyOf, LookupKey } from './reads';

/** What a look-up among the Applications of a cluster's row asks for. */
export const applicationKey = {
  all: keyOf('rowApplications', 'all'),
  called: (name: string) => keyOf('rowApplications', 'name', name),
  entity: (entityRef: string) => keyOf('rowApplications', 'entity', entityRef),
};

/** Every look-up that finds this Application. */
export function applicationKeysOf(application: Application): LookupKey[] {
  const entityRef = namedEntity(application);
  return [
    applicationKey.all,
    applicationKey.called(application.metadata.name),
    ...(entityRef === undefined ? [] : [applicationKey.entity(entityRef)]),
  ];
}
