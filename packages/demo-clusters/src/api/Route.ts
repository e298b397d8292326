import type { Kind } from '../kinds';

/** What a path of the API names. */
export type Route =
  | { type: 'version' }
  | { type: 'health' }
  | { type: 'coreVersions' }
  | { type: 'groups' }
  | { type: 'group'; group: string }
  | { type: 'resources'; group: string; version: string }
  | { type: 'collection'; kind: Kind; namespace?: string }
  | { type: 'object'; kind: Kind; namespace?: string; name: string }
  /** A group that is served has no such resource. */
  | { type: 'unknownResource' }
  | { type: 'unknownPath' };

const HEALTH = new Set(['healthz', 'livez', 'readyz']);

function resourceRoute(
  kinds: readonly Kind[],
  [group, version, ...path]: string[],
): Route {
  const served = kinds.filter(k => k.group === group && k.version === version);
  if (!served.length) return { type: 'unknownPath' };
  if (!path.length) return { type: 'resources', group, version };

  const namespaced = path[0] === 'namespaces' && path.length > 2;
  const namespace = namespaced ? path[1] : undefined;
  const [plural, name, ...rest] = namespaced ? path.slice(2) : path;
  const kind = served.find(k => k.plural === plural);
  // A cluster-scoped kind has no place below a namespace; a namespaced object has none outside.
  if (!kind || rest.length || (namespaced && !kind.namespaced)) {
    return { type: 'unknownResource' };
  }
  if (name === undefined) return { type: 'collection', kind, namespace };
  return kind.namespaced && !namespaced
    ? { type: 'unknownResource' }
    : { type: 'object', kind, namespace, name };
}

export function routeOf(kinds: readonly Kind[], path: string): Route {
  const [root, ...rest] = path.split('/').filter(Boolean);
  if (root === 'version' && !rest.length) return { type: 'version' };
  if (HEALTH.has(root) && !rest.length) return { type: 'health' };
  if (root === 'api') {
    return rest.length
      ? resourceRoute(kinds, ['', ...rest])
      : { type: 'coreVersions' };
  }
  if (root === 'apis') {
    if (!rest.length) return { type: 'groups' };
    if (rest.length > 1) return resourceRoute(kinds, rest);
    return kinds.some(k => k.group === rest[0])
      ? { type: 'group', group: rest[0] }
      : { type: 'unknownPath' };
  }
  return { type: 'unknownPath' };
}
