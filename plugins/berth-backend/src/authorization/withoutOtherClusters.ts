import { createHash } from 'node:crypto';
import type {
  ClusterStatus,
  PersonalCluster,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import type { ClusterScope } from './ClusterScope';
import { narrowedHint } from './narrowedHint';
import { narrowedSources } from './narrowedSources';

/** A status beside what its reader may know anyway. */
export interface EntityStatus {
  status: ServiceStatus;
  /** Whether the entity's annotations name the clusters to look in: then each row is of a cluster that they name. */
  namesClusters: boolean;
  /** The names of all clusters that were looked in. */
  looked: readonly string[];
}

/** Whether a status may tell of clusters in which the entity has nothing, or of where clusters come from. */
export function tellsOfOtherClusters(entity: EntityStatus): boolean {
  const { status } = entity;
  return (
    status.hint !== undefined ||
    status.headline.code === 'nothingFound' ||
    (status.personalClusters !== undefined && !entity.namesClusters) ||
    status.problems.some(({ source }) => source !== undefined) ||
    status.clusters.some(row => isOther(row, entity))
  );
}

const narrowed = new WeakMap<ServiceStatus, Map<string, ServiceStatus>>();

/**
 * The status as a reader sees it who may not know every cluster: without those in which the entity has nothing, and counted
 * without them. The same object for the same content.
 */
export function withoutOtherClusters(
  entity: EntityStatus,
  scope: ClusterScope,
): ServiceStatus {
  const { status } = entity;
  if (scope.all || !tellsOfOtherClusters(entity)) {
    return status;
  }
  const { revision, observedAt, ...whole } = status;
  const content = narrowedContent(whole, entity, scope);
  const text = JSON.stringify(content);
  if (text === JSON.stringify(whole)) {
    return status;
  }
  const versions = narrowed.get(status) ?? new Map<string, ServiceStatus>();
  narrowed.set(status, versions);
  // Readers who see different content must never share an ETag.
  const own = createHash('sha256').update(text).digest('base64url');
  const narrow = versions.get(own) ?? { ...content, revision: own, observedAt };
  versions.set(own, narrow);
  return narrow;
}

type Content = Omit<ServiceStatus, 'revision' | 'observedAt'>;

function narrowedContent(
  status: Content,
  entity: EntityStatus,
  scope: ClusterScope,
): Content {
  const withheld = new Set(
    status.clusters
      .filter(row => isOther(row, entity) && !scope.includes(row.cluster.name))
      .map(({ cluster }) => cluster.name),
  );
  const { personalClusters: _, ...shared } = status;
  const personal = knownPersonal(status, entity, scope);
  return {
    ...shared,
    ...narrowedSources(
      { ...status, headline: narrowedHeadline(status, entity, scope) },
      withheld,
    ),
    clusters: status.clusters.filter(
      ({ cluster }) => !withheld.has(cluster.name),
    ),
    ...(personal.length > 0 && { personalClusters: personal }),
    hint: narrowedHint(status.hint, scope),
  };
}

/** Nothing was found in so many clusters: of those that the reader may know. */
function narrowedHeadline(
  status: Content,
  entity: EntityStatus,
  scope: ClusterScope,
): ServiceStatus['headline'] {
  const { headline, clusters } = status;
  const { looked, namesClusters } = entity;
  if (headline.code === 'signInNeeded') {
    const known = knownPersonal(status, entity, scope);
    // Of clusters that are withheld it is not even said that there are any; nor that nothing is in them.
    return known.length > 0
      ? { code: 'signInNeeded', params: { clusters: known.length } }
      : { code: 'nothingKnown', params: { clusters: 0 } };
  }
  if (headline.code !== 'nothingFound') {
    return headline;
  }
  const unsure = new Set(clusters.map(({ cluster }) => cluster.name));
  const seen = looked.filter(
    name => !unsure.has(name) && (namesClusters || scope.includes(name)),
  );
  return { code: 'nothingFound', params: { clusters: seen.length } };
}

/** The clusters that take the reader's own sign-in, of those that the reader may know. */
function knownPersonal(
  { personalClusters = [] }: Content,
  { namesClusters }: EntityStatus,
  scope: ClusterScope,
): PersonalCluster[] {
  return personalClusters.filter(
    ({ name }) => namesClusters || scope.includes(name),
  );
}

/** A row that holds nothing is there only because its cluster is in trouble. */
function isOther(
  { workloads, applications }: ClusterStatus,
  { namesClusters }: EntityStatus,
): boolean {
  return !namesClusters && workloads.length + applications.length === 0;
}
