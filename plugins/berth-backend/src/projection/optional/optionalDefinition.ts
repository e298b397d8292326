import type { ReflectedKind } from '../../reflector/ReflectedKind';
import { compact, fields, record, word } from '../fields';
import { objectMeta } from '../objectMeta';
import { FieldTree, fieldTree } from './FieldTree';
import { keptFields } from './keptFields';
import type { OptionalKind, OptionalObject } from './OptionalKind';

const trees = new WeakMap<readonly string[], FieldTree>();

/** One for all kinds of which the same is kept. */
function treeOf(paths: readonly string[]): FieldTree {
  const tree = trees.get(paths) ?? fieldTree(paths);
  trees.set(paths, tree);
  return tree;
}

/**
 * How an optional kind is asked for and what is kept of its objects.
 *
 * @throws `InputError` for a field that may not be kept.
 */
export function optionalDefinition(
  kind: OptionalKind,
): ReflectedKind<OptionalObject> {
  const tree = treeOf(kind.fields);
  const annotations = new Set(kind.annotations);
  const { plural, group, versions } = kind;
  return {
    plural,
    group,
    versions,
    kind: kind.kind,
    readsNearest: true,
    project(object, version = versions[0]) {
      const source = fields(object);
      const metadata = objectMeta(source.metadata);
      if (!metadata) return undefined;
      const more =
        annotations.size > 0
          ? record(fields(source.metadata).annotations, word, annotations)
          : undefined;
      return {
        ...keptFields(source, tree),
        apiVersion:
          word(source.apiVersion) ?? (group ? `${group}/${version}` : version),
        kind: kind.kind,
        metadata: more
          ? compact({
              ...metadata,
              annotations: { ...metadata.annotations, ...more },
            })
          : metadata,
      };
    },
  };
}
