import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes';
import { parseFieldSelector } from '../selectors/fieldSelector';
import { parseLabelSelector } from '../selectors/labelSelector';
import type { ListOptions } from './listOptions';
import { StatusError } from './Status';

/** Which objects of a collection a list or watch is about. */
export function objectFilter(
  { kind, namespace }: { kind: Kind; namespace?: string },
  options: ListOptions,
): (object: KubernetesObject) => boolean {
  const labels = parseLabelSelector(options.labelSelector);
  if (!labels) {
    throw new StatusError(
      'BadRequest',
      `unable to parse requirement: ${options.labelSelector}`,
    );
  }
  const fields = parseFieldSelector(kind, options.fieldSelector);
  if (fields.status === 'invalid') {
    throw new StatusError('BadRequest', fields.message);
  }
  return object =>
    (namespace === undefined || object.metadata.namespace === namespace) &&
    labels(object.metadata.labels ?? {}) &&
    fields.matches(object);
}
