import type { Kind } from '../kinds';
import type { Answer } from './Answer';
import type { Form } from './acceptedForm';
import type { ServedCluster } from './ServedCluster';
import { StatusError } from './Status';
import { includeObjectOf, partialMetadata, table } from './table';

/** One object by name. */
export function get(
  cluster: ServedCluster,
  target: { kind: Kind; namespace?: string; name: string },
  { form, query }: { form: Form; query: URLSearchParams },
): Answer {
  const { kind, namespace, name } = target;
  const object = cluster.store.get(kind, namespace, name);
  if (!object) {
    const resource = kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
    throw new StatusError('NotFound', `${resource} "${name}" not found`, {
      details: {
        name,
        ...(kind.group && { group: kind.group }),
        kind: kind.plural,
      },
    });
  }
  if (form === 'metadata') {
    return { status: 200, body: partialMetadata(object) };
  }
  if (form === 'table') {
    const body = table(kind, [object], {
      metadata: { resourceVersion: object.metadata.resourceVersion },
      now: cluster.clock.now(),
      includeObject: includeObjectOf(query),
      columns: true,
    });
    return { status: 200, body };
  }
  return { status: 200, body: object };
}
