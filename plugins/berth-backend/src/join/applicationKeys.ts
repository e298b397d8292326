import type { Application } from '@berth/backstage-plugin-berth-workloads';
import { namedEntity } from './applicationBelongs';

/** What a look-up among the Applications of a cluster's row asks for. */
export const applicationKey = {
  all: 'row applications',
  called: (name: string) => `row application ${name}`,
  entity: (entityRef: string) => `row applications of ${entityRef}`,
};

/** Every look-up that finds this Application. */
export function applicationKeysOf(application: Application): string[] {
  const entityRef = namedEntity(application);
  return [
    applicationKey.all,
    applicationKey.called(application.metadata.name),
    ...(entityRef === undefined ? [] : [applicationKey.entity(entityRef)]),
  ];
}
