import type { Fields } from '../../json/Fields';
import type { ObjectReference, RelatedReference } from '../../model';
import { groupAndVersion, identityOf } from '../../understand/identityOf';

/** As many objects that it applied are named. */
const INVENTORY_LIMIT = 500;

/** An object of Flux that another one takes its files or its chart from. */
export function fluxSource(
  reference: Fields,
  namespace: string | undefined,
): ObjectReference | undefined {
  const kind = reference.string('kind');
  const name = reference.string('name');
  const { group } = groupAndVersion(
    reference.string('apiVersion') ?? 'source.toolkit.fluxcd.io/v1',
  );
  return kind === undefined || name === undefined
    ? undefined
    : {
        group,
        kind,
        namespace: reference.string('namespace') ?? namespace,
        name,
      };
}

/** The objects of its own kind that it waits for. */
export function fluxDependencies(object: Fields): RelatedReference[] {
  const { group, kind, namespace } = identityOf(object);
  return object
    .object('spec')
    .objects('dependsOn')
    .flatMap(dependency => {
      const name = dependency.string('name');
      return name === undefined
        ? []
        : [
            {
              relation: 'uses',
              group,
              kind,
              namespace: dependency.string('namespace') ?? namespace,
              name,
            },
          ];
    });
}

/**
 * The objects that it applied, by ids of the form `<namespace>_<name>_<group>_<kind>`. Names of roles have a colon, which
 * is two underscores there.
 *
 * Source: fluxcd/cli-utils `pkg/object/objmetadata.go` `ParseObjMetadata`.
 */
export function fluxInventory(object: Fields): RelatedReference[] {
  return object
    .object('status', 'inventory')
    .objects('entries')
    .slice(0, INVENTORY_LIMIT)
    .flatMap(entry => {
      const id = entry.string('id') ?? '';
      const [, namespace, name, group, kind] =
        /^([^_]*)_(.+)_([^_]*)_([^_]+)$/.exec(id) ?? [];
      return kind === undefined
        ? []
        : [
            {
              relation: 'manages',
              group,
              kind,
              namespace: namespace || undefined,
              name: name.replaceAll('__', ':'),
            },
          ];
    });
}
