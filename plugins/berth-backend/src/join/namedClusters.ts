import type { Entity } from '@backstage/catalog-model';
import { KUBERNETES_CLUSTER } from '@berth/backstage-plugin-berth-common';
import { AnnotationReader } from './AnnotationReader';
import type { EntitySelection } from './EntitySelection';
import type { ServiceLocator } from './serviceLocator';

/** The clusters in which an entity is looked for, and by what: its relations, its annotation, or both. */
export function namedClusters(
  entity: Entity,
  locator: ServiceLocator,
  annotations = new AnnotationReader(entity.metadata.annotations ?? {}),
): Pick<EntitySelection, 'clusters' | 'annotatedClusters' | 'clustersBy'> {
  const annotatedClusters = annotations.list(KUBERNETES_CLUSTER);
  const related = locator.namesOf(entity);
  return {
    clusters:
      related?.filter(name => annotatedClusters?.includes(name) ?? true) ??
      annotatedClusters,
    annotatedClusters,
    ...(related && { clustersBy: 'relation' }),
  };
}
