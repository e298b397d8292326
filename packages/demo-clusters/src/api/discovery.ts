import type { Kind } from '../kinds';
import type { Answer } from './Answer';

const VERBS = ['get', 'list', 'watch'];
const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

function versionsOf(kinds: readonly Kind[], group: string): string[] {
  return [...new Set(kinds.filter(k => k.group === group).map(k => k.version))];
}

function groupsOf(kinds: readonly Kind[]): string[] {
  return [...new Set(kinds.map(k => k.group))].filter(Boolean);
}

function apiGroup(kinds: readonly Kind[], group: string) {
  const versions = versionsOf(kinds, group).map(version => ({
    groupVersion: `${group}/${version}`,
    version,
  }));
  return { name: group, versions, preferredVersion: versions[0] };
}

function aggregatedGroup(kinds: readonly Kind[], group: string) {
  return {
    metadata: group ? { name: group } : {},
    versions: versionsOf(kinds, group).map(version => ({
      version,
      freshness: 'Current',
      resources: kinds
        .filter(k => k.group === group && k.version === version)
        .map(k => ({
          resource: k.plural,
          responseKind: { group: k.group, version: k.version, kind: k.kind },
          scope: k.namespaced ? 'Namespaced' : 'Cluster',
          singularResource: k.singular,
          verbs: VERBS,
          shortNames: k.shortNames,
          ...(k.categories && { categories: k.categories }),
        })),
    })),
  };
}

function aggregated(kinds: readonly Kind[], groups: string[]): Answer {
  return {
    status: 200,
    contentType: AGGREGATED,
    body: {
      kind: 'APIGroupDiscoveryList',
      apiVersion: 'apidiscovery.k8s.io/v2',
      metadata: {},
      items: groups.map(group => aggregatedGroup(kinds, group)),
    },
  };
}

/** `/api`: the versions of the core group. */
export function discoverCoreVersions(
  kinds: readonly Kind[],
  form: 'aggregated' | 'plain',
): Answer {
  if (form === 'aggregated') return aggregated(kinds, ['']);
  return {
    status: 200,
    body: {
      kind: 'APIVersions',
      versions: versionsOf(kinds, ''),
      serverAddressByClientCIDRs: [],
    },
  };
}

/** `/apis`: every other group. */
export function discoverGroups(
  kinds: readonly Kind[],
  form: 'aggregated' | 'plain',
): Answer {
  if (form === 'aggregated') return aggregated(kinds, groupsOf(kinds));
  return {
    status: 200,
    body: {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groupsOf(kinds).map(group => apiGroup(kinds, group)),
    },
  };
}

/** `/apis/<group>`. */
export function discoverGroup(kinds: readonly Kind[], name: string): Answer {
  return {
    status: 200,
    body: { kind: 'APIGroup', apiVersion: 'v1', ...apiGroup(kinds, name) },
  };
}

/** `/api/v1` or `/apis/<group>/<version>`. */
export function discoverResources(
  kinds: readonly Kind[],
  served: { group: string; version: string },
): Answer {
  return {
    status: 200,
    body: {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion: served.group
        ? `${served.group}/${served.version}`
        : served.version,
      resources: kinds
        .filter(k => k.group === served.group && k.version === served.version)
        .map(k => ({
          name: k.plural,
          singularName: k.singular,
          namespaced: k.namespaced,
          kind: k.kind,
          verbs: VERBS,
          shortNames: k.shortNames,
          ...(k.categories && { categories: k.categories }),
        })),
    },
  };
}
