import {
  KUBERNETES_CLUSTER,
  KUBERNETES_ID,
  KUBERNETES_NAMESPACE,
  NothingFoundHint,
} from '@berth/backstage-plugin-berth-common';
import type { EntitySelection } from '../join';
import type { ClusterViews } from '../store/ClusterView';

/** What to do so that something is found; `undefined` where there is nothing to do. */
export function nothingFoundHint(options: {
  selection: EntitySelection;
  views: ClusterViews;
  found: boolean;
}): NothingFoundHint | undefined {
  const { selection, views, found } = options;
  const [invalid] = selection.invalid;
  if (invalid) {
    return { code: 'selectorInvalid', ...invalid };
  }
  const unknown = unknownCluster(selection, views);
  if (unknown !== undefined) {
    return {
      code: 'clusterUnknown',
      annotation: KUBERNETES_CLUSTER,
      cluster: unknown,
      known: [...views.list(), ...views.personal()].map(({ name }) => name),
    };
  }
  return found ? undefined : missing(selection, views);
}

/** While a source has not told its clusters or cannot, nobody can say that a name is wrong. */
function unknownCluster(
  { annotatedClusters = [] }: EntitySelection,
  views: ClusterViews,
): string | undefined {
  return !views.settled || views.troubles().length > 0
    ? undefined
    : annotatedClusters.find(
        name =>
          !views.get(name) &&
          !views.personal().some(cluster => cluster.name === name),
      );
}

function missing(
  selection: EntitySelection,
  views: ClusterViews,
): NothingFoundHint | undefined {
  const clusters = views
    .list()
    .map(({ name }) => name)
    .filter(name => selection.clusters?.includes(name) ?? true);
  if (!views.settled && (selection.labels ?? selection.applications)) {
    // It may be in a cluster that nobody has told of yet.
    return undefined;
  }
  if (dependsOnNoCluster(selection, views)) {
    return {
      code: 'clusterRelationMissing',
      line: 'dependsOn: [resource:<cluster>]',
    };
  }
  const { closedNamespaces } = selection;
  if (closedNamespaces.length > 0 && selection.namespaces?.length === 0) {
    return {
      code: 'namespacesNotOpen',
      annotation: KUBERNETES_NAMESPACE,
      namespaces: [...closedNamespaces],
    };
  }
  const narrowed = selection.access && { onlyOpenNamespaces: true };
  if (selection.labels) {
    const { selector, requirements } = selection.labels;
    return {
      code: 'labelMissing',
      selector,
      line: requirements
        .flatMap(requirement =>
          requirement.operator === 'in'
            ? [`${requirement.key}: ${JSON.stringify(requirement.values[0])}`]
            : [],
        )
        .join('\n'),
      clusters,
      namespaces: [...(selection.namespaces ?? [])],
      ...narrowed,
    };
  }
  if (selection.applications) {
    const { annotation, value } = selection.applications;
    return {
      code: 'applicationMissing',
      annotation,
      value,
      clusters,
      ...narrowed,
    };
  }
  const { namespaces = [] } = selection;
  return {
    code: 'annotationMissing',
    annotation: KUBERNETES_ID,
    line: `${KUBERNETES_ID}: ${selection.name}`,
    ...(namespaces.length > 0 && { namespaces: [...namespaces] }),
  };
}

/** Where relations say in which clusters to look, they name none of those that there are. */
function dependsOnNoCluster(
  { clustersBy, clusters, labels, applications }: EntitySelection,
  views: ClusterViews,
): boolean {
  const known = [...views.list(), ...views.personal()];
  return (
    clustersBy === 'relation' &&
    (labels ?? applications) !== undefined &&
    !known.some(({ name }) => clusters?.includes(name))
  );
}
