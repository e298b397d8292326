import { Fields, fields, list } from '../projection/fields';
import type { ServedKinds } from './ServedKinds';

/** Kinds that Berth can watch: listed and watched, or it is no collection. */
const NEEDED_VERBS = ['list', 'watch'];

/** The kinds of one version by their plurals, as far as they are named; `unknown` when it is served and its kinds are not said. */
type VersionContent = ReadonlyMap<string, string | undefined> | 'unknown';

/**
 * Reads the answer to `GET /apis`, whichever of its two shapes it has: an `APIGroupDiscoveryList` (aggregated discovery,
 * `apidiscovery.k8s.io/v2`), which names every kind, or an `APIGroupList`, which names versions only. `undefined` when it
 * is neither.
 */
export function parseDiscovery(answer: unknown): ServedKinds | undefined {
  const source = fields(answer);
  const versions =
    list(source.items, aggregatedGroup) ?? list(source.groups, plainGroup);
  if (!versions) return undefined;
  const contents = new Map<string, VersionContent>(versions.flat());
  return {
    serves({ group, version, plural }) {
      const content = contents.get(`${group}/${version}`);
      if (content === undefined) return 'no';
      if (content === 'unknown') return 'unknown';
      return content.has(plural) ? 'yes' : 'no';
    },
    versionsOf({ group, plural }) {
      return [...contents].flatMap(([id, content]) => {
        const [name, version] = id.split('/');
        const isServed =
          name === group && content !== 'unknown' && content.has(plural);
        return isServed ? [version] : [];
      });
    },
    pluralOf({ group, kind }) {
      for (const [id, content] of contents) {
        if (content === 'unknown' || id.split('/')[0] !== group) continue;
        for (const [plural, served] of content) {
          if (served === kind) return plural;
        }
      }
      return undefined;
    },
  };
}

function aggregatedGroup(value: unknown): Array<[string, VersionContent]> {
  const group = fields(value);
  const { name } = fields(group.metadata);
  return versionsOf(group, version => {
    const resources = list(version.resources, watchable);
    // `Stale` is what an aggregated API server said before it went away.
    const said = resources !== undefined && version.freshness !== 'Stale';
    return [
      `${name}/${version.version}`,
      said ? new Map(resources) : ('unknown' as const),
    ];
  });
}

function plainGroup(value: unknown): Array<[string, VersionContent]> {
  const group = fields(value);
  return versionsOf(group, version => [
    `${group.name}/${version.version}`,
    'unknown',
  ]);
}

function versionsOf<T>(group: Fields, read: (version: Fields) => T): T[] {
  return (list(group.versions, fields) ?? []).map(read);
}

function watchable(
  value: unknown,
): [plural: string, kind: string | undefined] | undefined {
  const { resource, verbs, responseKind } = fields(value);
  const { kind } = fields(responseKind);
  return typeof resource === 'string' &&
    Array.isArray(verbs) &&
    NEEDED_VERBS.every(verb => verbs.includes(verb))
    ? [resource, typeof kind === 'string' ? kind : undefined]
    : undefined;
}
