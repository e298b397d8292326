import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ARGOCD_INSTANCE_NAME,
  KUBERNETES_ID,
  KUBERNETES_LABEL_SELECTOR,
  KUBERNETES_NAMESPACE,
} from '@berth/backstage-plugin-berth-common';
import { AnnotationReader } from './AnnotationReader';
import type { EntitySelection } from './EntitySelection';
import { namedClusters } from './namedClusters';
import { everyNamespace, NamespacePolicy } from './namespaces';
import { readApplicationSelection } from './readApplicationSelection';
import { everyCluster, ServiceLocator } from './serviceLocator';

/**
 * Reads which objects an entity's annotations ask for. Whoever can write a catalog file chooses these values, so they
 * only ever select among what Berth already holds: never an address, a credential or a kind.
 *
 * A label selector overrides the id, and an empty id means the entity's name, as in `@backstage/plugin-kubernetes-backend`
 * 0.21; lists of namespaces and clusters are a superset of what it reads.
 */
export function readEntitySelection(
  entity: Entity,
  policy: NamespacePolicy = everyNamespace,
  locator: ServiceLocator = everyCluster,
): EntitySelection {
  const annotations = new AnnotationReader(entity.metadata.annotations ?? {});
  const access = policy.accessOf(entity);
  const isOpen = (namespace: string) => access?.isOpen(namespace) ?? true;
  const namespaces = annotations.list(KUBERNETES_NAMESPACE);
  return {
    entityRef: stringifyEntityRef(entity),
    name: entity.metadata.name,
    labels: readLabels(entity, annotations),
    namespaces: namespaces?.filter(isOpen),
    access,
    closedNamespaces: (namespaces ?? []).filter(name => !isOpen(name)),
    ...namedClusters(entity, locator, annotations),
    instances: annotations.list(ARGOCD_INSTANCE_NAME),
    applications: readApplicationSelection(annotations),
    invalid: annotations.invalid,
  };
}

function readLabels(
  entity: Entity,
  annotations: AnnotationReader,
): EntitySelection['labels'] {
  if (annotations.text(KUBERNETES_LABEL_SELECTOR)) {
    return annotations.selector(KUBERNETES_LABEL_SELECTOR);
  }
  const id = annotations.text(KUBERNETES_ID);
  if (id === undefined) {
    return undefined;
  }
  const value = annotations.labelValue(
    KUBERNETES_ID,
    id || entity.metadata.name,
  );
  return value === undefined
    ? undefined
    : {
        selector: `${KUBERNETES_ID}=${value}`,
        requirements: [{ key: KUBERNETES_ID, operator: 'in', values: [value] }],
      };
}
