import type { Kind } from '../kinds/Kind';
import type { KubernetesObject } from '../kubernetes';

export type ParsedFieldSelector =
  | { status: 'parsed'; matches(object: KubernetesObject): boolean }
  | { status: 'invalid'; message: string };

/** The value of a selectable field, `undefined` where the kind has no such field to select by. */
function reader(
  kind: Kind,
  path: string,
): ((object: KubernetesObject) => string) | undefined {
  if (path === 'metadata.name') return object => object.metadata.name;
  if (path === 'metadata.namespace' && kind.namespaced) {
    return object => object.metadata.namespace ?? '';
  }
  const field = kind.selectableFields?.find(f => f.path === path);
  return field && (object => field.value(object));
}

/**
 * Reads the query parameter `fieldSelector`.
 *
 * Source: apimachinery v0.37 `pkg/fields/selector.go`; the fields of a kind are those of its registry strategy.
 */
export function parseFieldSelector(
  kind: Kind,
  selector: string,
): ParsedFieldSelector {
  const all: Array<(object: KubernetesObject) => boolean> = [];
  for (const text of selector.split(',').filter(Boolean)) {
    const [, path, operator, value] =
      /^([^=!]+)(==|=|!=)(.*)$/.exec(text) ?? [];
    if (!path) {
      return {
        status: 'invalid',
        message: `invalid selector: '${text}'; can't understand '${text}'`,
      };
    }
    const read = reader(kind, path);
    if (!read) {
      return {
        status: 'invalid',
        message: `field label not supported: ${path}`,
      };
    }
    const wanted = operator !== '!=';
    all.push(object => (read(object) === value) === wanted);
  }
  return {
    status: 'parsed',
    matches: object => all.every(predicate => predicate(object)),
  };
}
