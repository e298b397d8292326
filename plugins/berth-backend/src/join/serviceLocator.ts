import { Entity, RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

/** Which clusters an entity runs in, beside what its annotations say. */
export interface ServiceLocator {
  /** Names, not all of which need be clusters; `undefined` for all clusters. */
  namesOf(entity: Entity): readonly string[] | undefined;
}

/** As `multiTenant` and `singleTenant`: an annotation names clusters, or all are looked in. */
export const everyCluster: ServiceLocator = { namesOf: () => undefined };

/**
 * Those that the entity depends on: `dependsOn` a Resource of the entity's own namespace that is called as the cluster is.
 * The rule of `CatalogRelationServiceLocator` of `@backstage/plugin-kubernetes-backend` 0.21.
 */
export const catalogRelation: ServiceLocator = {
  namesOf({ metadata, relations = [] }) {
    const prefix = `resource:${metadata.namespace ?? 'default'}/`;
    return relations.flatMap(({ type, targetRef }) =>
      type === RELATION_DEPENDS_ON && targetRef.startsWith(prefix)
        ? [targetRef.slice(prefix.length)]
        : [],
    );
  },
};

/** What `kubernetes.serviceLocatorMethod` says, as users of the kubernetes plugin have it already. */
export function readServiceLocator(config: Config): ServiceLocator {
  const type = config.getOptionalString('kubernetes.serviceLocatorMethod.type');
  return type === 'catalogRelation' ? catalogRelation : everyCluster;
}
